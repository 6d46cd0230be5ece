import { render, screen } from "@testing-library/react";
import { lazy } from "react";
import { expect, test, vi } from "vitest";
import { Later } from "./Later";

test("what cannot be loaded says so and can be loaded again, and what is shown after it can", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined); // React tells of it
  const Away = lazy(() => Promise.reject(new TypeError("the server is away")));
  const { rerender } = render(
    <Later key="away" meanwhile={<p>a skeleton</p>}>
      <Away />
    </Later>,
  );
  expect(screen.getByText("a skeleton")).toBeTruthy();
  expect((await screen.findByRole("alert")).textContent).toContain("could not be loaded");
  expect(screen.getByRole("button", { name: "Load it again" })).toBeTruthy();
  rerender(<Later key="here">here</Later>);
  expect(screen.getByText("here")).toBeTruthy();
});
