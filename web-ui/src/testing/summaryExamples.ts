import type { DroppedClaims, LanguageModel, Summary, SummaryClaim } from "../api/types";

export const languageModel: LanguageModel = { name: "medgemma-27b-text-it", where: "this machine" };

function claim(text: string, caseId: string, quotedText: string): SummaryClaim {
  const evidence = [{ caseId, start: 10, end: 10 + quotedText.length, quotedText }];
  return { text, kind: "common", verdict: "supported", evidence };
}

export const supported = claim("A pneumothorax on the left.", "case-1", "Small left pneumothorax.");

export const weak: SummaryClaim = {
  ...claim("A drain was placed.", "case-2", "Chest drain in place."),
  verdict: "weak",
  reason: "the words of the report are few",
};

/** What was counted of three hits. */
export const byRule: Summary = {
  mode: "extractive",
  label: "Extracted, counts by rule, no generated text, not for diagnosis",
  cases: [1, 2, 3].map((number) => ({ number, caseId: `case-${number}`, similarity: 1 / number })),
  claims: [claim("pneumothorax: present in 2 of 3", "case-2", "A pneumothorax of 2 cm.")],
  dropped: [],
  findings: [
    {
      finding: "pneumothorax",
      name: "pneumothorax",
      present: [1, 2],
      uncertain: [],
      absent: [3],
      absentInPart: [],
      notMentioned: [],
      sides: { left: 1, right: 0, both: 0, untold: 1 },
      disputed: true,
      includes: [],
    },
  ],
  setApart: [{ number: 2, findings: ["chest-drain"] }],
  quotes: [
    {
      number: 3,
      findings: ["pneumothorax"],
      evidence: { caseId: "case-3", start: 10, end: 26, quotedText: "No pneumothorax." },
      alsoIn: [],
    },
  ],
  differential: {
    scope: "of this archive, not of the world",
    archiveCases: 1240,
    rows: [
      {
        finding: "pneumothorax",
        name: "pneumothorax",
        cases: [1, 2],
        similarityMass: 0.82,
        archiveCount: 62,
        lift: { ratio: 13.3, low: 4.16, high: 18.8 },
      },
      { finding: "chest-drain", name: "chest drain", cases: [2], similarityMass: 0.27, archiveCount: 31 },
    ],
  },
  notes: ["1 case without a report is left out"],
  notices: [
    {
      code: "silent-left-out",
      sentence: "1 case without a report is left out",
      figures: { count: 1 },
      words: [],
    },
  ],
  counts: { cases: 3, supported: 1, weak: 0, dropped: 0, leftOut: 0 },
};

export const dropped: readonly DroppedClaims[] = [
  { code: "side", sentence: "it names another side than the report", count: 2 },
  { code: "polarity", sentence: "the report denies it", count: 1 },
];

/** The same with what a language model wrote. */
export const written: Summary = {
  ...byRule,
  mode: "generated",
  label:
    "Written by a language model, each claim checked by rule against the reports it cites, not for diagnosis",
  model: { name: "medgemma-27b-text-it-Q4", prompt: "3", schema: "ab12" },
  claims: [supported, weak],
  dropped: [...dropped],
  counts: { cases: 3, supported: 1, weak: 1, dropped: 3, leftOut: 0 },
};
