import { useNavigate } from "@tanstack/react-router";
import { useCallback, useMemo, useRef, useState } from "react";

import { useAction } from "../../actions/registry";
import type { ProjectView } from "../../api/generated/ProjectView";
import type { Saved } from "../../api/generated/Saved";
import { toast } from "../../components/ui/Toasts";
import { useErrorText } from "../../i18n/errorText";
import { useText } from "../../i18n/useText";
import { usePlatform } from "../../platform/context";

/** The ways through a project's versions. None of them deletes one. */
export interface History {
  /** One of them is under way. */
  busy: boolean;
  /** Makes a version current; can be taken back. */
  restore(version: number): void;
  /** Makes a project of its own of a version, and opens it. */
  branch(version: number): void;
  /** Does something that makes a version, says so, and offers the way back. */
  change(what: () => Promise<Saved>, said: (saved: Saved) => string): Promise<Saved | null>;
}

/** Undo and redo too, as actions. */
export function useHistory(id: string, project: ProjectView, isIdle: boolean, refresh: () => void): History {
  const t = useText();
  const words = useErrorText();
  const platform = usePlatform();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const bad = useCallback((error: unknown) => toast({ text: words(error).text, bad: true }), [words]);

  const change: History["change"] = useCallback(
    async (what, said) => {
      setBusy(true);
      try {
        const saved = await what();
        const { undo } = saved;
        toast({
          text: said(saved),
          undo: undo === null ? undefined : () => void change(() => platform.versionRestore(id, undo), () => t("ui-history-restored-toast", { version: undo })),
        });
        return saved;
      } catch (error) {
        bad(error);
        return null;
      } finally {
        setBusy(false);
        refresh();
      }
    },
    [platform, id, t, bad, refresh],
  );
  const restore = useCallback(
    (version: number) => void change(() => platform.versionRestore(id, version), () => t("ui-history-restored-toast", { version })),
    [change, platform, id, t],
  );
  const branch = useCallback(
    (version: number) => {
      setBusy(true);
      platform
        .versionBranch(id, version)
        .then(async (made) => {
          refresh();
          await navigate({ to: "/project/$id", params: { id: made.id } });
          toast({ text: t("ui-history-branched-toast", { title: made.title, version }) });
        })
        .catch(bad)
        .finally(() => setBusy(false));
    },
    [platform, id, t, bad, refresh, navigate],
  );

  /** Keys that come quickly wait for each other. Its own way back is the opposite key, so it needs no button. */
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const waiting = useRef(0);
  const step = (which: "undo" | "redo") => {
    setBusy(true);
    waiting.current += 1;
    queue.current = queue.current
      .then(() => (which === "undo" ? platform.projectUndo(id) : platform.projectRedo(id)))
      .then(() => toast({ text: t(which === "undo" ? "ui-history-undone-toast" : "ui-history-redone-toast") }))
      .catch(bad)
      .finally(() => {
        waiting.current -= 1;
        if (waiting.current === 0) setBusy(false);
        refresh();
      });
  };
  useAction("undo-change", () => step("undo"), isIdle && (project.undo !== null || busy));
  useAction("redo-change", () => step("redo"), isIdle && (project.redo !== null || busy));
  return useMemo(() => ({ busy, restore, branch, change }), [busy, restore, branch, change]);
}
