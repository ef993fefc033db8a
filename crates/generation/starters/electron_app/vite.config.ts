import { defineConfig } from "vite";

// The packaged window loads dist/index.html from disk, where "/" is the root of the drive.
export default defineConfig({ base: "./" });
