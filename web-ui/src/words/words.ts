import { useSyncExternalStore } from "react";
import { english } from "./english";

/** Every string of the page in one language: the shape that each of them has. */
export type Words = typeof english;

export const languages = ["en", "de"] as const;
export type Language = (typeof languages)[number];

/** The words in force. Read them where something is drawn, never before: they change while the page stands. */
export let words: Words = english;

const key = "precedent:language";
const listeners = new Set<() => void>();

/** Speaks a language from now on, once its words are there. Fails where they cannot be loaded, and changes nothing then. */
export async function speak(language: Language): Promise<void> {
  words = language === "de" ? (await import("./german")).german : english;
  document.documentElement.lang = words.language;
  for (const told of listeners) told();
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

/** The language that the reader chose in this browser, else the one that the browser asks for, else English. */
export function preferredLanguage(): Language {
  return chosen() ?? (navigator.language.toLowerCase().startsWith("de") ? "de" : "en");
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(key, language);
  } catch {
    // it is chosen anew by the browser's own language
  }
}

function chosen(): Language | null {
  try {
    const kept = localStorage.getItem(key);
    return languages.find((language) => language === kept) ?? null;
  } catch {
    return null; // a browser that stores nothing
  }
}

/** For what the server says in English: how to mark it where the page speaks otherwise. */
export function inEnglish(): "en" | undefined {
  return words.language === "en" ? undefined : "en";
}
