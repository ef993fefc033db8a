declare global {
  interface Window {
    /** Set by the host before the page's own scripts: `VECTORT_LANG`, else the system's language. */
    readonly vectortLanguage?: string;
  }
}

/** The languages that the host asks for, best first. */
export const hostLanguages = (): string[] => (window.vectortLanguage ? [window.vectortLanguage] : []);
