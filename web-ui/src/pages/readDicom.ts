import { fetchQueryImage } from "../api/client";
import { type Failure, failureOf } from "../api/failure";
import { untilServed } from "../api/patience";
import type { ReadDicom, Rejected } from "../state/intake";
import { failureWords } from "../ui/failureWords";
import { sentence } from "../ui/words";
import { words } from "../words/words";

/** Has the server read a DICOM file; while it is busy it is asked again, as it is for a search. */
export const readDicom: ReadDicom = async (file) => {
  for (let failures = 0; ; failures++) {
    try {
      return { kind: "ready", picture: await fetchQueryImage(file) };
    } catch (error) {
      if (!(error instanceof Error) || !untilServed.retry(failures, error)) return refusal(failureOf(error));
      await pause(untilServed.retryDelay(failures, error));
    }
  }
};

function refusal(failure: Failure): Rejected {
  const { title, detail, isEnglish } = failureWords(failure, false);
  const why = failure.kind === "problem" && failure.status === 422 ? words.files.dicom : sentence(title);
  if (isEnglish) return { kind: "rejected", why, reason: sentence(detail) };
  return { kind: "rejected", why: `${why} ${detail}` };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
