/** All that a page tells: text, attributes, what is typed, the tab's title and the address. */
function told(): string {
  const fields = [...document.querySelectorAll<HTMLInputElement>("input, textarea, select")];
  return [
    document.documentElement.outerHTML,
    document.title,
    decodeURIComponent(window.location.href.replaceAll("+", " ")),
    ...fields.map(({ value }) => value),
  ].join("\n");
}

/** Which of some words the page tells. */
export function toldOf(words: readonly string[]): readonly string[] {
  const all = told().toLowerCase();
  return words.filter((word) => all.includes(word.toLowerCase()));
}

/** Random numbers of a seed, the same again for the same one (Mulberry32). */
export function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}
