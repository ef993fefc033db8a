import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react()],
  clearScreen: false,
  // tauri.conf.json names this port, and cargo's output must not restart the UI.
  server: { port: 1420, strictPort: true, watch: { ignored: ["**/src-tauri/**"] } },
});
