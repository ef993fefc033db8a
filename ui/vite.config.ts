import { readdirSync, readFileSync } from "node:fs";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const LOCALES = new URL("../locales/", import.meta.url);
const MODULE = "virtual:messages";

/**
 * `virtual:messages`: for each language a function that reads its messages, all files in one module,
 * so that a start asks once and for its own language only. Rust reads the same files.
 */
function messages(): Plugin {
  const texts = (language: string) =>
    readdirSync(new URL(`${language}/`, LOCALES))
      .filter((file) => /^(ui-.*|native|errors)\.ftl$/.test(file))
      .map((file) => new URL(`${language}/${file}`, LOCALES));
  return {
    name: "messages",
    resolveId: (id) => (id.startsWith(MODULE) ? `\0${id}` : null),
    load(id) {
      if (id === `\0${MODULE}`) {
        const languages = readdirSync(LOCALES).map((it) => `"${it}": () => import("${MODULE}/${it}")`);
        return `export default { ${languages.join(", ")} };`;
      }
      if (!id.startsWith(`\0${MODULE}/`)) return null;
      const files = texts(id.slice(MODULE.length + 2));
      for (const file of files) this.addWatchFile(file.pathname);
      return `export default ${JSON.stringify(files.map((file) => readFileSync(file, "utf8")).join("\n"))};`;
    },
  };
}

export default defineConfig({
  plugins: [react(), tailwindcss(), messages()],
  // Tauri serves the files from its own origin.
  base: "./",
  build: {
    // WebKitGTK 2.40 and WKWebView of macOS 13; WebView2 updates itself.
    target: ["es2022", "safari16.4"],
    // The strict CSP has no `data:` for fonts or scripts; files keep it simple.
    assetsInlineLimit: 0,
    rolldownOptions: {
      // What the first screen needs comes in one file, not in twenty.
      output: { codeSplitting: { groups: [{ name: "first", tags: ["$initial"] }] } },
    },
  },
  server: { port: 5183, strictPort: true },
});
