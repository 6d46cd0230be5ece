import { afterEach, expect, test } from "vitest";
import type { ClaimReason, Notice, NoticeCode } from "../api/types";
import type { english } from "../words/english";
import type { SheetWords } from "../words/sheetsEnglish";
import { speak } from "../words/words";
import { barring, told } from "./notices";
import { claimReason, summaryNotice, summaryReason } from "./summary/summaryNotices";

type InSummary = SheetWords["summary"];

/** These do not compile while a code of the contract has no words of the page. */
const unsaid: readonly Exclude<NoticeCode, keyof typeof english.notices | keyof InSummary["notices"]>[] = [];
const unreasoned: readonly Exclude<ClaimReason, keyof InSummary["claimReasons"]>[] = [];
const saysAll: readonly [never[], never[]] = [[...unsaid], [...unreasoned]];

afterEach(() => speak("en"));

function notice(code: NoticeCode, figures: Notice["figures"], words: string[] = []): Notice {
  return { code, sentence: "what the server says", figures, words };
}

test("every code of the contract has words of the page", () => {
  expect(saysAll).toEqual([[], []]);
});

test("a notice is said in the language of the page, one and many apart", async () => {
  const ten = notice("weak-left-out", { count: 10 });
  const one = notice("weak-left-out", { count: 1 });
  expect(summaryNotice(ten)).toEqual({ text: "10 hits that fit weakly are left out.", lang: undefined });
  await speak("de");
  expect(summaryNotice(ten)).toEqual({
    text: "10 Treffer, die schwach passen, bleiben weg.",
    lang: undefined,
  });
  expect(summaryNotice(one).text).toBe("1 Treffer, der schwach passt, bleibt weg.");
  expect(summaryNotice(notice("too-few-to-compare", { least: 5 })).text).toBe(
    "Nicht mit dem Archiv verglichen: dazu braucht es mindestens 5 Fälle.",
  );
  expect(summaryNotice(notice("same-text", {}, ["1", "3"])).text).toContain("der Fälle 1, 3 haben");
});

test("the words of the query stand in the reason as they were written", async () => {
  await speak("de");
  const has = notice("no-report-has", {}, ["aortic dissection", "fracture"]);
  expect(told(has, "no report here has: aortic dissection, fracture").text).toBe(
    "In keinem Befund hier steht als vorhanden: aortic dissection, fracture.",
  );
  expect(summaryReason(has).text).toMatch(/^in keinem Befund/);
  expect(claimReason("side", "A cited report does not tell that side.").text).toBe(
    "Ein angeführter Befund nennt diese Seite nicht.",
  );
});

test("what a newer server says stays its English sentence, marked as such", async () => {
  await speak("de");
  const strange = notice("of-tomorrow" as NoticeCode, {});
  expect(told(strange, "something new")).toEqual({ text: "Something new.", lang: "en" });
  expect(summaryReason(strange)).toEqual({ text: "what the server says", lang: "en" });
  expect(claimReason("of-tomorrow" as ClaimReason, "It is new.")).toEqual({ text: "It is new.", lang: "en" });
});

test("a filter that leaves nothing is named as the page calls it", async () => {
  const alone = notice("filter-leaves-none", {}, ["modality=XX", "studyDate"]);
  expect(barring(alone)).toBe("No case passes the filter: Modality XX, Study date.");
  await speak("de");
  expect(barring(alone)).toBe("Kein Fall passt durch den Filter: Modalität XX, Untersucht am.");
  expect(barring(notice("no-hit-fits", {}))).toBeNull();
});
