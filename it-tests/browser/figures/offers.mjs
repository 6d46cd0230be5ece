// Other words that are offered for those of a query.
import { abbreviations, written } from "./outside.mjs";
import { random } from "./random.mjs";

const letters = "abcdefghijklmnopqrstuvwxyz";

/** One letter left out, doubled, changed over with its neighbour, or another. */
function mistyped(word, any) {
  const at = 1 + Math.floor(any() * (word.length - 2));
  const [before, letter, after] = [word.slice(0, at), word[at], word.slice(at + 1)];
  switch (Math.floor(any() * 4)) {
    case 0:
      return before + after;
    case 1:
      return before + letter + letter + after;
    case 2:
      return before + after[0] + letter + after.slice(1);
    default:
      return before + letters[Math.floor(any() * letters.length)] + after;
  }
}

async function offered({ page, open }, word) {
  await open(`q=${encodeURIComponent(word)}`);
  const offers = await page.getByTestId("suggestion").locator("strong").allTextContents();
  return { offers, isUnasked: new URL(page.url()).searchParams.get("q") !== word };
}

export const offers = [
  {
    name: "misspellings with the right word offered, of 40",
    asked: "at least 38, none applied unasked",
    async measure(hands) {
      const any = random(hands.seed);
      let right = 0;
      let applied = 0;
      const wrong = [];
      for (let number = 0; number < 40; number++) {
        const writings = written[number % written.length];
        let other = writings[0];
        while (writings.includes(other)) other = mistyped(writings[0], any);
        const { offers: found, isUnasked } = await offered(hands, other);
        if (writings.some((writing) => found.includes(writing))) right++;
        else wrong.push(other);
        if (isUnasked) applied++;
      }
      const missed = wrong.length === 0 ? "" : `; not: ${wrong.join(", ")}`;
      return { figure: `${right}, ${applied} applied${missed}`, isMet: right >= 38 && applied === 0 };
    },
  },
  {
    name: "abbreviations that are offered written out, of 40",
    asked: "at least 38, none applied unasked",
    async measure(hands) {
      let right = 0;
      let applied = 0;
      const wrong = [];
      for (const [short, long] of Object.entries(abbreviations)) {
        const { offers: found, isUnasked } = await offered(hands, short);
        if (found.includes(long)) right++;
        else wrong.push(short);
        if (isUnasked) applied++;
      }
      const missed = wrong.length === 0 ? "" : `; not: ${wrong.join(", ")}`;
      return { figure: `${right}, ${applied} applied${missed}`, isMet: right >= 38 && applied === 0 };
    },
  },
];
