/** How a language writes numbers, shares and days. */
type Forms = {
  readonly count: (number: number) => string;
  /** A number with its noun: one of the two, by the language's own rule. */
  readonly counted: (number: number, one: string, other: string) => string;
  readonly number: (number: number) => string;
  readonly percent: (share: number) => string;
  /** With one digit behind the point where it is small, and none where it is not. */
  readonly rounded: (number: number) => string;
  /** A day as the server gives it, "2021-03-04"; anything else is left as it is. */
  readonly date: (day: string) => string;
  /** A month, by its first day as the server gives it. */
  readonly month: (day: string) => string;
  /** A moment as the server gives it, on the reader's clock. */
  readonly moment: (instant: string) => string;
  /** A figure from 0 to 1, to three digits. */
  readonly figure: (number: number) => string;
};

/** The forms of a language, by Intl. `dates` is where its days are written as its readers expect them. */
export function formsIn(language: string, dates: string = language): Forms {
  const whole = new Intl.NumberFormat(language);
  const tenths = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const plain = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const shares = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 });
  const days = new Intl.DateTimeFormat(dates, { dateStyle: "medium", timeZone: "UTC" });
  const months = new Intl.DateTimeFormat(dates, { year: "numeric", month: "short", timeZone: "UTC" });
  const moments = new Intl.DateTimeFormat(dates, { dateStyle: "medium", timeStyle: "short" });
  const figures = new Intl.NumberFormat(language, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  const plurals = new Intl.PluralRules(language);
  const count = (number: number) => whole.format(number);
  const told = (text: string, form: Intl.DateTimeFormat) => {
    const time = Date.parse(text);
    return Number.isNaN(time) ? text : form.format(time);
  };
  return {
    count,
    counted: (number, one, other) => `${count(number)} ${plurals.select(number) === "one" ? one : other}`,
    number: (number) => plain.format(number),
    percent: (share) => shares.format(share),
    rounded: (number) => (number < 10 ? tenths.format(number) : count(Math.round(number))),
    date: (day) => (isDay(day) ? told(day, days) : day),
    month: (day) => told(day, months),
    moment: (instant) => told(instant, moments),
    figure: (number) => figures.format(number),
  };
}

/** Whether a text is a day of the calendar, "2021-03-04"; a browser takes 31 February for one in March. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** With a capital in front and one full stop behind. */
export function sentence(words: string): string {
  const stop = words.endsWith(".") ? "" : ".";
  return `${capital(words)}${stop}`;
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
