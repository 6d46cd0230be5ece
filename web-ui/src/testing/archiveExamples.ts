import type { Archive, ArchiveRuns, DoubtfulCases, Quarantine } from "../api/types";
import { health } from "./examples";

export const exampleArchive: Archive = {
  cases: 1240,
  images: 5310,
  reports: 1100,
  reportsWaiting: 4,
  imagesHeld: 1,
  pending: 7,
  modalities: { CR: 900, CT: 340 },
  growth: {
    by: "month",
    steps: [
      { from: "2025-11-01", cases: 240, total: 240 },
      { from: "2026-02-01", cases: 1000, total: 1240 },
    ],
  },
  index: { generation: "generation-3", made: "2026-02-01T10:00:00Z" },
  model: health.model,
  calibration: {
    cases: 1240,
    modelIsStrange: false,
    legs: [
      {
        leg: "image-to-image",
        grade: "fair",
        agreement: { queries: 200, mean: 0.512, low: 0.441, high: 0.583, chance: 0.1 },
      },
      { leg: "text-to-image", grade: "unknown" },
    ],
  },
};

export const exampleRuns: ArchiveRuns = {
  pending: 7,
  runs: [
    { number: 4, began: "2026-02-02T10:00:00Z", cases: 0, refused: [] },
    {
      number: 3,
      began: "2026-02-01T10:00:00Z",
      cases: 1000,
      lastCase: "2026-02-01T11:40:00Z",
      refused: [{ code: "EMPTY", count: 12, reason: "has no content" }],
    },
  ],
};

export const exampleDoubts: DoubtfulCases = {
  looked: 1240,
  all: true,
  count: 1,
  cases: [
    {
      caseId: "case-9",
      modality: "CR",
      bodyPart: "CHEST",
      doubts: [{ field: "modality", tag: "CR", seems: "CT", share: 0.9 }],
    },
  ],
};

export const exampleQuarantine: Quarantine = {
  waiting: 1,
  total: 2,
  picturesShown: true,
  images: [
    {
      id: "3f9a2c01b7de",
      code: "BURNED_IN",
      reason: "letters may be in its pixels",
      since: "2026-02-01T10:00:00Z",
      state: "held",
      picture: "/api/v1/archive/quarantine/3f9a2c01b7de/picture",
    },
    {
      id: "0a1b2c3d4e5f",
      code: "BURNED_IN",
      reason: "it says that letters are",
      since: "2026-01-01T10:00:00Z",
      state: "dropped",
    },
  ],
};
