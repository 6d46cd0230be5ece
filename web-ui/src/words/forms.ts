/** How a language writes numbers, shares and days. */
export type Forms = {
  readonly count: (number: number) => string;
  /** A number with its noun: one of the two, by the language's own rule. */
  readonly counted: (number: number, one: string, other: string) => string;
  readonly number: (number: number) => string;
  readonly percent: (share: number) => string;
  /** With one digit behind the point where it is small, and none where it is not. */
  readonly rounded: (number: number) => string;
  /** A day as the server gives it, "2021-03-04"; anything else is left as it is. */
  readonly date: (day: string) => string;
};

/** The forms of a language, by Intl. `dates` is where its days are written as its readers expect them. */
export function formsIn(language: string, dates: string = language): Forms {
  const whole = new Intl.NumberFormat(language);
  const tenths = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const plain = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const shares = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 });
  const days = new Intl.DateTimeFormat(dates, { dateStyle: "medium", timeZone: "UTC" });
  const plurals = new Intl.PluralRules(language);
  const count = (number: number) => whole.format(number);
  return {
    count,
    counted: (number, one, other) => `${count(number)} ${plurals.select(number) === "one" ? one : other}`,
    number: (number) => plain.format(number),
    percent: (share) => shares.format(share),
    rounded: (number) => (number < 10 ? tenths.format(number) : count(Math.round(number))),
    date: (day) => {
      const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : Number.NaN;
      return Number.isNaN(time) ? day : days.format(time);
    },
  };
}

/** With a capital in front and one full stop behind. */
export function sentence(words: string): string {
  const stop = words.endsWith(".") ? "" : ".";
  return `${capital(words)}${stop}`;
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
