/** What the host takes as a description, in characters. */
export const MAX_CHARACTERS = 10_000;

/** Characters as the host counts them: code points. */
export function characters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
