import { locale } from "./content";
import type { Metric } from "./data";

const currencies: Record<string, string> = { en: "USD", zh: "CNY", ja: "JPY", ru: "RUB", ar: "SAR" };

const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const short = new Intl.NumberFormat(locale, { notation: "compact", maximumFractionDigits: 1 });
const length = new Intl.NumberFormat(locale, { style: "unit", unit: "day", unitDisplay: "long" });
const money = new Intl.NumberFormat(locale, {
  style: "currency",
  currency: currencies[locale.slice(0, 2)] ?? "EUR",
  maximumFractionDigits: 0,
});

export const share = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
export const change = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1, signDisplay: "exceptZero" });
export const day = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short" });

export const full = (metric: Metric, value: number): string => (metric === "revenue" ? money : whole).format(value);
export const compact = (value: number): string => short.format(value);
export const count = (value: number): string => whole.format(value);
export const inDays = (value: number): string => length.format(value);
