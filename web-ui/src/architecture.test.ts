import { expect, test } from "vitest";

const sources = import.meta.glob<string>("./**/*.{ts,tsx}", {
  query: "?raw",
  import: "default",
  eager: true,
});

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

test("the list is loaded when one is opened, never with the page", () => {
  const elsewhere = Object.entries(sources)
    .filter(([, text]) => /^import (?!type )[^;]*\/ListPage"/m.test(text))
    .map(([file]) => file);
  expect(elsewhere).toEqual([]);
});

test("the pages beside the search are loaded when somebody goes there, and their words with them", () => {
  const own =
    /^\.\/(ui\/(archive|evaluation|quiz)\/|ui\/collections\/CollectionTrail\.|viewer\/|pages\/(ArchivePage|EvaluationPage|CaseViewer|CaseColumn|collections\/QuizPage|sheets)\.|words\/sheets)/;
  const elsewhere = Object.entries(sources)
    .filter(([file]) => !own.test(file) && !file.includes(".test."))
    .filter(([, text]) =>
      /^(import|export) [^;(]* from "[./\w]*\/(ArchivePage|EvaluationPage|sheets\w*|archive\/\w+|evaluation\/\w+)"/m.test(
        text,
      ),
    )
    .map(([file]) => file);
  expect(elsewhere).toEqual([]);
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
