import { Outlet } from "@tanstack/react-router";

import { Toasts } from "../components/ui/Toasts";
import { TooltipProvider } from "../components/ui/Tooltip";
import { Palette } from "../features/palette/Palette";
import { Rail } from "./Rail";
import { useAppliedSettings } from "./preferences";
import { useGlobalActions } from "./useGlobalActions";
import { useGlobalKeys } from "./useGlobalKeys";

/** What every screen has around it: the rail, the palette, the toasts, the shortcuts. */
export function Frame() {
  useAppliedSettings();
  useGlobalKeys();
  useGlobalActions();
  return (
    <TooltipProvider delay={400}>
      <div className="flex h-full">
        <Rail />
        <div className="flex min-h-0 min-w-0 flex-1 flex-col overflow-auto">
          <Outlet />
        </div>
      </div>
      <Palette />
      <Toasts />
    </TooltipProvider>
  );
}
