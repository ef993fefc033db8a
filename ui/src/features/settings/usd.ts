/** Half a dollar is "0.5" or "0,5"; nothing is null. In millionths; undefined is not an amount. */
export function parseUsd(text: string): number | null | undefined {
  const plain = text.trim().replace(/^\$/, "").replace(",", ".").trim();
  if (plain === "") return null;
  const microusd = /^(\d+\.?\d*|\.\d+)$/.test(plain) ? Math.round(Number(plain) * 1_000_000) : 0;
  return microusd > 0 && microusd <= 1_000_000_000_000 ? microusd : undefined;
}
