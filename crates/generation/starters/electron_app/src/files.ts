export interface StoredFile {
  /** Absolute path on disk; a browser never learns one. */
  path?: string;
  name: string;
}

export interface Draft extends StoredFile {
  text: string;
}

/** What `electron/preload.cjs` puts on the window. */
interface Bridge {
  open(): Promise<Draft | null>;
  save(draft: Draft): Promise<StoredFile | null>;
}

declare global {
  interface Window {
    desktop?: Bridge;
  }
}

/** The same two verbs for a plain browser: a file picker and a download. */
const browser: Bridge = {
  open: () =>
    new Promise((resolve, reject) => {
      const input = document.createElement("input");
      input.type = "file";
      input.accept = ".md,.markdown,.txt";
      input.addEventListener("cancel", () => resolve(null));
      input.addEventListener("change", () => {
        const file = input.files?.[0];
        if (!file) return resolve(null);
        file.text().then((text) => resolve({ name: file.name, text }), reject);
      });
      input.click();
    }),

  async save({ name, text }) {
    const url = URL.createObjectURL(new Blob([text], { type: "text/markdown" }));
    const link = document.createElement("a");
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
    return { name };
  },
};

export const isDesktop = window.desktop !== undefined;
export const files: Bridge = window.desktop ?? browser;
