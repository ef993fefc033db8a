import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { queryClient } from "./api/queries";
import { startTheme } from "./app/preferences";
import { router } from "./app/router";
import { LanguageProvider, read } from "./i18n/LanguageProvider";
import { initialLanguage } from "./i18n/languages";
import { PlatformContext } from "./platform/context";
import { isMac } from "./platform/system";
import { tauri } from "./platform/tauri";
import "./styles.css";

startTheme();
if (!isMac) document.documentElement.dataset["scrollbars"] = "own";

const root = document.getElementById("root");
const first = await read(initialLanguage());
if (root) {
  createRoot(root).render(
    <StrictMode>
      <PlatformContext value={tauri}>
        <QueryClientProvider client={queryClient}>
          <LanguageProvider first={first}>
            <RouterProvider router={router} />
          </LanguageProvider>
        </QueryClientProvider>
      </PlatformContext>
    </StrictMode>,
  );
}
