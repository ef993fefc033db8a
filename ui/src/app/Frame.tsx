import { Outlet } from "@tanstack/react-router";
import { lazy, Suspense } from "react";

import { Toasts } from "../components/ui/Toasts";
import { ImportGit } from "../features/import/ImportGit";
import { Palette } from "../features/palette/Palette";
import { useAppliedSettings } from "./preferences";
import { useGlobalActions } from "./useGlobalActions";
import { useGlobalKeys } from "./useGlobalKeys";

// Its menus and tooltips are as much code as the rest of the first screen, which comes first.
const Rail = lazy(() => import("./Rail"));

/** What every screen has around it: the rail, the palette, the toasts, the shortcuts. */
export function Frame() {
  useAppliedSettings();
  useGlobalKeys();
  useGlobalActions();
  return (
    <>
      <div className="flex h-full">
        <Suspense fallback={<div className="w-12 shrink-0 border-e border-line bg-surface" />}>
          <Rail />
        </Suspense>
        <div className="flex min-h-0 min-w-0 flex-1 flex-col overflow-auto">
          <Outlet />
        </div>
      </div>
      <Palette />
      <ImportGit />
      <Toasts />
    </>
  );
}
