/** What the page keeps for its next start. A store that is full or forbidden is as good as empty. */
export function stored(key: string): string | null {
  try {
    return localStorage.getItem(`vectort.${key}`);
  } catch {
    return null;
  }
}

/** Keeps `value`; null forgets. */
export function store(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`vectort.${key}`);
    else localStorage.setItem(`vectort.${key}`, value);
  } catch {
    // The next start begins without it.
  }
}
