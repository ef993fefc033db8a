const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["minute", 60],
  ["hour", 60],
  ["day", 24],
  ["month", 30.44],
  ["year", 12],
];

const formats = new Map<string, Intl.RelativeTimeFormat>();

/** Made once a language: ten thousand rows ask for it. */
function formatOf(language: string): Intl.RelativeTimeFormat {
  const format = formats.get(language) ?? new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  formats.set(language, format);
  return format;
}

/** "3 hours ago" in a language; `now` and `then` in milliseconds since the epoch. */
export function relativeTime(then: number, now: number, language: string): string {
  let value = (then - now) / 1_000;
  let unit: Intl.RelativeTimeFormatUnit = "second";
  for (const [next, size] of STEPS) {
    if (Math.abs(value) < size) break;
    value /= size;
    unit = next;
  }
  return formatOf(language).format(Math.trunc(value), unit);
}
