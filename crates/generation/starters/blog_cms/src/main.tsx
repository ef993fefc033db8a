import { createRoot } from "react-dom/client";
import { HashRouter, Route, Routes } from "react-router";
import { Editor } from "./Editor";
import { Frame } from "./Frame";
import { FrontPage } from "./FrontPage";
import { Reader } from "./Reader";
import { LibraryProvider } from "./library";
import "./paper.css";

// Addresses live behind `#`, so any static host serves every page without set-up.
const root = createRoot(document.querySelector("#root") ?? document.body);
root.render(
  <LibraryProvider>
    <HashRouter>
      <Routes>
        <Route element={<Frame />}>
          <Route index element={<FrontPage />} />
          <Route path="read/:id" element={<Reader />} />
          <Route path="write/:id" element={<Editor />} />
          <Route path="*" element={<FrontPage />} />
        </Route>
      </Routes>
    </HashRouter>
  </LibraryProvider>,
);
