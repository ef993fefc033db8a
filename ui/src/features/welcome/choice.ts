/** What the person chose beside the description; null is "as it fits". */
export interface Choice {
  type: string | null;
  /** Holds for the type that it was chosen for. */
  framework: { type: string; id: string } | null;
  advanced: boolean;
  /** A provider's id, or `starter`. */
  provider: string | null;
}

export const AS_IT_FITS: Choice = { type: null, framework: null, advanced: false, provider: null };
