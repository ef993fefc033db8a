import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react(), tailwindcss()],
  // Tauri serves the files from its own origin.
  base: "./",
  build: {
    // WebKitGTK 2.40 and WKWebView of macOS 13; WebView2 updates itself.
    target: ["es2022", "safari16.4"],
    // The strict CSP has no `data:` for fonts or scripts; files keep it simple.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // All messages of a language in one file, read by one request.
            { debugName: "locales", name: (id) => /[\\/]locales[\\/]([a-z]+)[\\/]/.exec(id)?.[1] ?? null, test: /\.ftl\?raw$/ },
          ],
        },
      },
    },
  },
  server: {
    port: 5183,
    strictPort: true,
    // Messages live beside the UI, because Rust reads the same files.
    fs: { allow: [".."] },
  },
});
