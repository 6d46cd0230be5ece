import { type Language, languages } from "../words/words";
import { keep, kept } from "./kept";

const key = "precedent:language";

/** The language that the reader chose in this browser, else the one that the browser asks for, else English. */
export function preferredLanguage(): Language {
  const choice = kept(key);
  const chosen = languages.find((language) => language === choice);
  return chosen ?? (navigator.language.toLowerCase().startsWith("de") ? "de" : "en");
}

export function rememberLanguage(language: Language): void {
  keep(key, language);
}
