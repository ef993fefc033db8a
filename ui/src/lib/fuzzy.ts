/** Text as it is compared: without case, accents and vowel marks. */
export const plain = (text: string): string =>
  // Most titles are plain but for their case.
  (/^[\x20-\x7e]*$/.test(text) ? text : text.normalize("NFKD").replace(/\p{M}/gu, "")).toLowerCase();

/** True when every word of `query` is in `text`; both are `plain`. */
export const hasWords = (words: readonly string[], text: string): boolean => words.every((word) => text.includes(word));

/** The words of a query, `plain`. */
export const wordsOf = (query: string): string[] => plain(query).split(/\s+/).filter(Boolean);

const isWordStart = (text: string, at: number): boolean => at === 0 || /[^\p{L}\p{N}]/u.test(text[at - 1] ?? " ");

/**
 * In how few pieces the letters of `query` stand in `text`, in their order, when each piece begins a
 * word: "ulc" in "undo last change" is three. Null when they do not.
 */
function pieces(query: string, text: string): number | null {
  const known = new Map<number, number | null>();
  /** For the query from `q` on, in the text from `from` on; a piece goes on at `from` itself. */
  const fewest = (q: number, from: number): number | null => {
    if (q === query.length) return 0;
    const key = q * (text.length + 1) + from;
    const before = known.get(key);
    if (before !== undefined) return before;
    let best = from > 0 && text[from] === query[q] ? fewest(q + 1, from + 1) : null;
    for (let at = from; at < text.length; at++) {
      if (text[at] !== query[q] || !isWordStart(text, at)) continue;
      const rest = fewest(q + 1, at + 1);
      if (rest !== null && (best === null || rest + 1 < best)) best = rest + 1;
    }
    known.set(key, best);
    return best;
  };
  return fewest(0, 0);
}

/**
 * How well `query` names `text` (both `plain`): higher is better, null when it does not. As it
 * stands at the start of a word is best, anywhere else second, by beginnings of words third; a short
 * text goes before a long one.
 */
export function fuzzyScore(query: string, text: string): number | null {
  if (query === "") return 0;
  const first = text.indexOf(query);
  for (let at = first; at >= 0; at = text.indexOf(query, at + 1)) {
    if (isWordStart(text, at)) return 300 - (at + text.length) / 100;
  }
  if (first >= 0) return 200 - (first + text.length) / 100;
  const count = pieces(query.replaceAll(" ", ""), text);
  return count === null ? null : 100 - count - text.length / 100;
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
