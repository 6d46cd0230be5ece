import { expect, test } from "vitest";

const sources = import.meta.glob<string>("./**/*.{ts,tsx}", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** All files that a file imports, and those that they do; what is only loaded later, and types, are not among them. */
function loadedWith(file: string, seen: Set<string> = new Set()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = sources[file] ?? "";
  for (const [, path = ""] of text.matchAll(/^(?:import|export) (?!type )[^;]*?"(\.[^"]+)";/gm)) {
    const to = new URL(path, `file:///${file}`).pathname.slice(1);
    const found = [`./${to}.ts`, `./${to}.tsx`].find((one) => one in sources);
    if (found !== undefined) loadedWith(found, seen);
  }
  return seen;
}

/** The import lines of all files in a room, tests aside, as "file: line". */
function importsOf(room: string): readonly string[] {
  return Object.entries(sources)
    .filter(([file]) => file.startsWith(`./${room}/`) && !file.includes(".test."))
    .flatMap(([file, text]) => (text.match(/^import [^;]*;/gm) ?? []).map((line) => `${file}: ${line}`));
}

test("ui takes only types and failures from api, and never a page", () => {
  const wrong = importsOf("ui").filter(
    (line) =>
      line.includes("../pages/") ||
      (line.includes("../api/") && !/: import type /.test(line) && !line.includes("../api/failure")),
  );
  expect(wrong).toEqual([]);
});

test("state knows no other room but words", () => {
  expect(importsOf("state").filter((line) => /\.\.\/(api|ui|pages)\//.test(line))).toEqual([]);
});

test("words know no other room", () => {
  expect(importsOf("words").filter((line) => /\.\.\//.test(line))).toEqual([]);
});

test("api knows neither what is seen nor the pages", () => {
  expect(importsOf("api").filter((line) => /\.\.\/(ui|pages)\//.test(line))).toEqual([]);
});

test("the viewer of kept instances is loaded when it is needed, never with the page", () => {
  const elsewhere = Object.entries(sources)
    .filter(([file]) => !file.startsWith("./viewer/"))
    .filter(([, text]) => /^import [^;]*(\/viewer\/(StackViewer|DeepColumn)|@cornerstonejs)/m.test(text))
    .map(([file]) => file);
  expect(elsewhere).toEqual([]);
});

test("what comes with the first page is the search alone; all else is loaded when it is shown", () => {
  const later =
    /^\.\/(viewer|ui\/(archive|collections|compare|evaluation|list|quiz|viewer))\/|^\.\/pages\/(collections\/|sheets|(?!Search)\w+Page\.)|^\.\/words\/(sheets|german)|\/(SummaryBody|KeyList|RegionPicker|summaryStream)\./;
  const first = loadedWith("./main.tsx");
  expect(first.size).toBeGreaterThan(50);
  expect([...first].filter((file) => later.test(file))).toEqual([]);
});

test("only api fetches", () => {
  const elsewhere = Object.entries(sources)
    .filter(([file]) => !file.startsWith("./api/") && !file.includes(".test."))
    .filter(([, text]) => /\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket/.test(text))
    .map(([file]) => file)
    .filter((file) => !file.startsWith("./testing/"));
  expect(elsewhere).toEqual([]);
});

test("nothing is written as HTML or as an inline style, so that a strict CSP holds", () => {
  const wrong = Object.entries(sources)
    .filter(([file]) => !file.includes(".test."))
    .filter(([, text]) => /dangerouslySetInnerHTML|innerHTML|\bstyle=\{|\beval\(/.test(text))
    .map(([file]) => file);
  expect(wrong).toEqual([]);
});
