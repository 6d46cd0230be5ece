import { fireEvent, render, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { expect, test, vi } from "vitest";
import { useKey } from "./useKey";

const keys = ["t", "3", "?", "ArrowRight", "Enter", "Home", "Escape"];

/** The keys that act on the page while they are pressed in a field. */
function reaching(field: ReactNode): readonly string[] {
  const reached: string[] = [];
  const { unmount } = render(<Page onKey={(key) => reached.push(key)}>{field}</Page>);
  for (const key of keys) fireEvent.keyDown(screen.getByTestId("field"), { key });
  unmount();
  return reached;
}

function Page({ children, onKey }: { readonly children: ReactNode; readonly onKey: (key: string) => void }) {
  useKey(keys, ({ key }) => onKey(key));
  return children;
}

test("a drop-down keeps what is typed to choose in it and what steps through it, and leaves Esc to the page", () => {
  const list = (
    <div role="listbox">
      <div role="option" aria-selected tabIndex={0} data-testid="field" />
    </div>
  );
  for (const field of [<select key="one" data-testid="field" />, list]) {
    expect(reaching(field)).toEqual(["Escape"]);
  }
});

test("choices of which one is taken keep what steps through them", () => {
  expect(reaching(<input type="radio" data-testid="field" />)).toEqual(["t", "3", "?", "Escape"]);
});

test("what is written into keeps every key", () => {
  const fields = [
    <input key="text" data-testid="field" />,
    <input key="number" type="number" data-testid="field" />,
    <textarea key="long" data-testid="field" />,
    <div key="edited" contentEditable data-testid="field" />,
    <div
      key="combobox"
      role="combobox"
      aria-expanded
      aria-controls="list"
      tabIndex={0}
      data-testid="field"
    />,
    <div key="spinbutton" role="spinbutton" aria-valuenow={1} tabIndex={0} data-testid="field" />,
  ];
  for (const field of fields) expect(reaching(field)).toEqual([]);
});

test("a button or a box to tick leaves its keys to the page, and what has none too", () => {
  expect(reaching(<button type="button" data-testid="field" />)).toEqual(keys);
  expect(reaching(<input type="checkbox" data-testid="field" />)).toEqual(keys);
  expect(reaching(<div contentEditable={false} data-testid="field" />)).toEqual(keys);
});

test("a key that is held with another one is the browser's", () => {
  const act = vi.fn();
  render(<Page onKey={act}>{null}</Page>);
  for (const held of ["ctrlKey", "altKey", "metaKey"]) {
    fireEvent.keyDown(document.body, { key: "t", [held]: true });
  }
  expect(act).not.toHaveBeenCalled();
});
