import { LANG } from "./content";

/** Amounts are whole wei (10⁻¹⁸ ether) in a bigint, as on the chain: no rounding anywhere. */
export type Wei = bigint;

const ETHER = 10n ** 18n;

/** Reads `0.05` or `0,05`; null when it is not a positive amount with at most 18 decimals. */
export function parseEther(text: string): Wei | null {
  const match = /^(\d{0,9})(?:[.,](\d{1,18}))?$/.exec(text.trim());
  if (!match || text.trim() === "") return null;
  const wei = BigInt(match[1] || "0") * ETHER + BigInt((match[2] ?? "").padEnd(18, "0"));
  return wei > 0n ? wei : null;
}

const figure = new Intl.NumberFormat(LANG, { maximumFractionDigits: 4 });

/** For reading, not for arithmetic: at most four decimals. */
export function ether(amount: Wei): string {
  return figure.format(Number(amount / 10n ** 12n) / 1e6);
}
