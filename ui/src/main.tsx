import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { LanguageProvider } from "./i18n/LanguageProvider";
import { tauri } from "./platform/tauri";
import { Home } from "./routes/Home";
import "./styles.css";

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider>
        <Home platform={tauri} />
      </LanguageProvider>
    </StrictMode>,
  );
}
