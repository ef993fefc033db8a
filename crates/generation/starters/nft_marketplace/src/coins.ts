import { locale } from "./content.ts";

const figure = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** Hundredths of a demo coin for reading: 125 is `◈ 1.25`. */
export const coins = (hundredths: number): string => `◈ ${figure.format(hundredths / 100)}`;
