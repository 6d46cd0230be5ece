/** A case that a citation points at, and the sentence that it quotes of its report, where it quotes one. */
export type Pointed = { readonly caseId: string; readonly quote: string | null };

/** What the summary beside the hits has to do with them. */
export type InSummary = {
  /** The case of the citation that the reader points at now. */
  readonly pointed: Pointed | null;
  /** Under which number the summary speaks of each case. */
  readonly numbers: ReadonlyMap<string, number>;
};
