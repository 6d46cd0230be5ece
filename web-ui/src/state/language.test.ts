import { expect, test, vi } from "vitest";
import { preferredLanguage, rememberLanguage } from "./language";

test("the reader's choice comes before the browser's language, and English before one that is not spoken", () => {
  const browser = vi.spyOn(navigator, "language", "get");
  browser.mockReturnValue("de-AT");
  expect(preferredLanguage()).toBe("de");
  browser.mockReturnValue("fr-FR");
  expect(preferredLanguage()).toBe("en");
  rememberLanguage("de");
  expect(preferredLanguage()).toBe("de");
  localStorage.setItem("precedent:language", "xx");
  expect(preferredLanguage()).toBe("en");
  browser.mockRestore();
});
