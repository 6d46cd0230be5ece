import { fetchQueryImage } from "../api/client";
import { type Failure, failureOf } from "../api/failure";
import { untilServed } from "../api/patience";
import type { Notice } from "../api/types";
import type { ReadDicom, Rejected } from "../state/intake";
import { failureWords } from "../ui/failureWords";
import { noticeWords } from "../ui/notices";
import { sentence } from "../ui/words";
import { inEnglish, words } from "../words/words";

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
  // why a file cannot be searched with is said for those who gave it (422)
  if (failure.kind === "problem" && failure.status === 422 && failure.detail !== "") {
    return ofFile(failure.detail, failure.notice);
  }
  const { title, detail, isEnglish } = failureWords(failure, false);
  if (isEnglish) return { kind: "rejected", why: sentence(title), reason: sentence(detail) };
  return { kind: "rejected", why: `${sentence(title)} ${detail}` };
}

/** The page's own words on the file; in English, and where it has none, the server's, which say more of it. */
function ofFile(detail: string, notice: Notice | undefined): Rejected {
  const own = notice === undefined || inEnglish() === undefined ? undefined : noticeWords(notice);
  return own === undefined
    ? { kind: "rejected", why: words.files.dicom, reason: sentence(detail) }
    : { kind: "rejected", why: `${words.files.dicom} ${sentence(own)}` };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
