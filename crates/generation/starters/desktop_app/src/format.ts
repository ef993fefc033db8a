import { lang } from "./content";
import { MINUTE } from "./timesheet";

const two = new Intl.NumberFormat(lang, { minimumIntegerDigits: 2, useGrouping: false });
const plain = new Intl.NumberFormat(lang);

export const time = new Intl.DateTimeFormat(lang, { hour: "2-digit", minute: "2-digit" });
export const weekday = new Intl.DateTimeFormat(lang, { weekday: "short" });
export const date = new Intl.DateTimeFormat(lang, { dateStyle: "full" });

/** `7:05:09`, as on a stopwatch. */
export function clock(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return `${plain.format(Math.floor(seconds / 3600))}:${two.format(Math.floor(seconds / 60) % 60)}:${two.format(seconds % 60)}`;
}

/** `7:05`, in hours and minutes. */
export function hours(milliseconds: number): string {
  const minutes = Math.round(milliseconds / MINUTE);
  return `${plain.format(Math.floor(minutes / 60))}:${two.format(minutes % 60)}`;
}
