/** A size in the unit that fits: "1.2 MB" in a language. */
export function bytes(count: number, language: string): string {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte"];
  let value = count;
  let unit = 0;
  while (value >= 1_000 && unit < units.length - 1) {
    value /= 1_000;
    unit += 1;
  }
  const format = { style: "unit", unit: units[unit] ?? "byte", unitDisplay: "short" } as const;
  return new Intl.NumberFormat(language, { ...format, maximumFractionDigits: value < 10 && unit > 0 ? 1 : 0 }).format(value);
}
