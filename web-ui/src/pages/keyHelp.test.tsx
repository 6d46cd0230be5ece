import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { FakeServer } from "../testing/fakeServer";
import { openPage } from "../testing/openPage";

test("Esc in the key help closes it alone, and leaves neither case nor comparison nor quiz", async () => {
  const server = new FakeServer().listen();
  server.collections.keep("Head", [{ caseId: "case-1" }]);
  for (const [href, testId] of [
    ["/case/case-1?q=mass", "case-page"],
    ["/compare?q=mass&case=case-1", "compare-page"],
    ["/collection/collection-1/quiz?seed=7", "quiz"],
  ] as const) {
    const { user, page } = openPage(href);
    await screen.findByTestId(testId);
    await user.keyboard("?");
    (document.activeElement as HTMLElement).blur(); // as after a press beside the dialog
    await user.keyboard("{Escape}");
    expect(screen.getByTestId(testId)).toBeTruthy();
    expect(window.location.pathname + window.location.search).toBe(href);
    page.unmount();
  }
});
