import { useSyncExternalStore } from "react";
import { english } from "./english";
import type { SheetWords } from "./sheetsEnglish";

/** Every string of the page in one language: the shape that each of them has. */
export type Words = typeof english;

export const languages = ["en", "de"] as const;
export type Language = (typeof languages)[number];

/** Each language in its own words, so that who does not read the others finds it. */
export const languageNames: Readonly<Record<Language, string>> = { en: "English", de: "Deutsch" };

/** The words in force. Read them where something is drawn, never before: they change while the page stands. */
export let words: Words = english;

/** What is said by what is loaded later, in another language than English. */
let sheets: SheetWords | null = null;

const listeners = new Set<() => void>();

/** Speaks a language from now on, once its words are there. Fails where they cannot be loaded, and changes nothing then. */
export async function speak(language: Language): Promise<void> {
  const other = language === "de" ? await import("./german") : null;
  words = other?.german ?? english;
  sheets = other?.sheetsGerman ?? null;
  document.documentElement.lang = words.language;
  for (const told of listeners) told();
}

/** The words of what is loaded later where they came with the language; null where they come with what says them. */
export function spokenSheets(): SheetWords | null {
  return sheets;
}

/** The language in force; who asks is drawn anew when it changes, with all that stands below. */
export function useLanguage(): Language {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => words.language,
  );
}

/** For what the server says in English: how to mark it where the page speaks otherwise. */
export function inEnglish(): "en" | undefined {
  return words.language === "en" ? undefined : "en";
}
