/** The hits that the reader chose: one choice, for the summary and for collections. */
export type Selection = {
  readonly chosen: readonly string[];
  readonly onToggle: (caseId: string) => void;
  /** Chooses more, besides those that are chosen. */
  readonly onAlso: (caseIds: readonly string[]) => void;
};
