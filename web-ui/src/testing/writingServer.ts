import { screen, within } from "@testing-library/react";
import { health } from "./examples";
import { FakeServer } from "./fakeServer";
import { byRule, languageModel, supported, weak, written } from "./summaryExamples";

/** A server that has a language model write its summaries. */
export function writingServer(): FakeServer {
  const server = new FakeServer().listen();
  server.health = () => ({ body: { ...health, languageModel } });
  server.summary = () => [
    ["extracted", byRule],
    ["claim", supported],
    ["claim", weak],
    ["done", written],
  ];
  return server;
}

/** What a part of the summary says, claim by claim, each with its citations. */
export function claimsIn(testId: string): readonly (string | null)[] {
  const claims = within(screen.getByTestId(testId)).getAllByTestId("claim");
  return claims.map(({ textContent }) => textContent);
}

/** How the summary stands, in its own words. */
export function standing(): string | null {
  return screen.getByTestId("summary-standing").textContent;
}
