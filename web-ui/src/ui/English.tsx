import { inEnglish } from "../words/words";

/** What the server says in English, marked as such where the page speaks otherwise. */
export function English({ children }: { readonly children: string }) {
  const lang = inEnglish();
  return lang === undefined ? children : <span lang={lang}>{children}</span>;
}
