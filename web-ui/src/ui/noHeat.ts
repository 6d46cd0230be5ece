import type { Heat } from "./HeatBar";

/** Images that are compared with nothing. */
export const noHeat: Heat = {
  choices: [],
  chosen: null,
  outcome: { kind: "off" },
  refusal: null,
  onChoose: () => undefined,
  onShown: () => undefined,
};
