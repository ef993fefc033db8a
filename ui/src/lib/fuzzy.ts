/** Text as it is compared: without case, accents and vowel marks. */
export const plain = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** True when every word of `query` is in `text`; both are `plain`. */
export const hasWords = (words: readonly string[], text: string): boolean => words.every((word) => text.includes(word));

/** The words of a query, `plain`. */
export const wordsOf = (query: string): string[] => plain(query).split(/\s+/).filter(Boolean);

const isWordStart = (text: string, at: number): boolean => at === 0 || /[^\p{L}\p{N}]/u.test(text[at - 1] ?? " ");

/**
 * How well the letters of `query` stand in `text`, in their order (both `plain`): higher is better,
 * null when they do not. Runs of letters and starts of words count most; a short text before a long.
 */
export function fuzzyScore(query: string, text: string): number | null {
  if (query === "") return 0;
  for (let at = text.indexOf(query), first = at; at >= 0; at = text.indexOf(query, at + 1)) {
    if (isWordStart(text, at)) return 150 - (at + text.length) / 100;
    if (text.indexOf(query, at + 1) < 0) return 100 - (first + text.length) / 100;
  }
  let score = 0;
  let from = 0;
  let before = -2;
  for (const letter of query) {
    if (letter === " ") continue;
    const at = text.indexOf(letter, from);
    if (at < 0) return null;
    score += at === before + 1 ? 4 : isWordStart(text, at) ? 3 : 1;
    before = at;
    from = at + letter.length;
  }
  return score - text.length / 100;
}

/** The best `limit` of `items`, best first; those that are equal stay in their order. */
export function fuzzyBest<T>(query: string, items: readonly T[], text: (item: T) => string, limit: number): T[] {
  const wanted = plain(query.trim());
  if (wanted === "") return items.slice(0, limit);
  return items
    .map((item) => ({ item, score: fuzzyScore(wanted, text(item)) }))
    .filter((it): it is { item: T; score: number } => it.score !== null)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ item }) => item);
}
