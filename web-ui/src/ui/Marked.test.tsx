import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { Marked } from "./Marked";

function html(text: string, spans: readonly (readonly [number, number])[]): string {
  return render(<Marked text={text} spans={spans.map(([start, end]) => ({ start, end }))} />).container
    .innerHTML;
}

test("matches are marked, in whatever order they come", () => {
  expect(
    html("left pneumothorax", [
      [5, 17],
      [0, 4],
    ]),
  ).toBe("<mark>left</mark> <mark>pneumothorax</mark>");
});

test("offsets count UTF-16 units", () => {
  expect(html("🫁 mass", [[3, 7]])).toBe("🫁 <mark>mass</mark>");
});

test("spans that overlap, are empty or lie outside are left out", () => {
  expect(
    html("abcdef", [
      [0, 3],
      [2, 4],
      [4, 4],
      [5, 99],
    ]),
  ).toBe("<mark>abc</mark>def");
});

test("a report's markup stays text", () => {
  expect(html("<img src=x onerror=alert(1)>", [[0, 4]])).toBe(
    "<mark>&lt;img</mark> src=x onerror=alert(1)&gt;",
  );
});

test("what is denied is marked as that", () => {
  const spans = [{ start: 3, end: 7, isDenied: true }];
  expect(render(<Marked text="No mass" spans={spans} />).container.innerHTML).toBe(
    'No <mark class="denied" data-said="denied: ">mass</mark>',
  );
});
