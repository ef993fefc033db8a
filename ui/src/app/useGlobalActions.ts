import { useNavigate } from "@tanstack/react-router";
import { useEffect, useEffectEvent } from "react";

import { useAction, useEnabledActions } from "../actions/registry";
import { toast } from "../components/ui/Toasts";
import { useErrorText } from "../i18n/errorText";
import { useImports } from "../features/import/useImports";
import { usePlatform } from "../platform/context";
import { THEMES, useSettings } from "./preferences";

/** What can be asked for on every screen. */
export function useGlobalActions(): void {
  const platform = usePlatform();
  const navigate = useNavigate();
  const { importFolder, importZip } = useImports();
  const [settings, change] = useSettings();
  const words = useErrorText();
  const orSay = (promise: Promise<unknown>) =>
    promise.catch((error: unknown) => toast({ text: words(error).text, bad: true }));

  useAction("new-app", () => void navigate({ to: "/" }));
  useAction("projects", () => void navigate({ to: "/projects" }));
  useAction("settings", () => void navigate({ to: "/settings" }));
  useAction("import-folder", importFolder);
  useAction("import-zip", importZip);
  useAction("data-folder", () => void orSay(platform.revealDataFolder()));
  useAction("log-folder", () => void orSay(platform.revealLogFolder()));
  useAction("next-theme", () => {
    const next = (THEMES.indexOf(settings?.theme ?? "system") + 1) % THEMES.length;
    change({ theme: THEMES[next] ?? "system" });
  });

  const enabled = useEnabledActions();
  useEffect(() => {
    // Screens come and go in several steps; the menu hears of the last one. Without it, a menu has
    // entries that do nothing, which is no reason to say anything.
    const soon = setTimeout(() => platform.menuEnable([...enabled]).catch(() => {}), 50);
    return () => clearTimeout(soon);
  }, [platform, enabled]);

  const sayWhy = useEffectEvent((error: unknown) => toast({ text: words(error).text, bad: true }));
  useEffect(
    () => platform.onOpen((id) => void navigate({ to: "/project/$id", params: { id } }), (error) => sayWhy(error)),
    [platform, navigate],
  );
}
