import { expect, test } from "vitest";
import { onSuspicion, tellMissing, tellThere, tellWell } from "./serverNews";

function suspicions(acts: () => void): number {
  let count = 0;
  const end = onSuspicion(() => count++);
  acts();
  end();
  return count;
}

test("a picture that a server that is well does not give is not asked for without end", () => {
  const fails = () => {
    tellMissing("/broken");
    tellWell(false);
  };
  expect(suspicions(() => Array.from({ length: 10 }, fails))).toBe(3);
  tellWell(true); // it was ill: the picture may have failed for that
  expect(suspicions(fails)).toBe(1);
  tellThere("/broken");
  expect(suspicions(() => Array.from({ length: 10 }, fails))).toBe(3);
});
