import { useNavigate } from "@tanstack/react-router";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";

import { useAction } from "../../actions/registry";
import type { ProjectView } from "../../api/generated/ProjectView";
import { Button } from "../../components/ui/Button";
import { Dialog } from "../../components/ui/Dialog";
import { ErrorText } from "../../components/ui/ErrorText";
import { useOverlayOpen } from "../../components/ui/overlay";
import { Skeleton } from "../../components/ui/Skeleton";
import { toast } from "../../components/ui/Toasts";
import { useErrorText } from "../../i18n/errorText";
import { useText } from "../../i18n/useText";
import { usePlatform } from "../../platform/context";
import { DeploySheet } from "../deploy/DeploySheet";
import { useDeploy } from "../deploy/useDeploy";
import { sessionOf } from "../editor/session";
import { usePreview } from "../preview/usePreview";
import { useCheck } from "../run/useCheck";
import { useRun } from "../run/useRun";
import { undoTarget } from "../versions/history";
import { WorkspaceContext, type Comparison, type Workspace as Shared } from "./context";
import { Header } from "./Header";
import { Panels } from "./Panels";
import { useProject, useRefresh, useVersions } from "./queries";
import { useLayout } from "./useLayout";
import { useProjectActions } from "./useProjectActions";

/** One project: what was asked, the app as it runs, its code, its versions. */
export function Workspace({ id }: { id: string }) {
  const t = useText();
  const navigate = useNavigate();
  const { data: project, error, refetch } = useProject(id);
  if (project) return <Loaded id={id} project={project} />;
  if (error) {
    return (
      <main className="mx-auto flex w-full max-w-xl flex-col gap-4 px-6 py-12">
        <h1 className="text-[1.25rem]/7 font-semibold">{t("ui-ws-unreadable")}</h1>
        <ErrorText error={error} onRetry={() => void refetch()} />
        <div>
          <Button onClick={() => void navigate({ to: "/projects" })}>{t("ui-ws-to-projects")}</Button>
        </div>
      </main>
    );
  }
  return (
    <main aria-busy="true" aria-label={t("ui-ws-opening")} className="flex flex-col gap-3 p-4">
      <Skeleton size="h-7 w-64" />
      <Skeleton size="h-64 w-full" />
    </main>
  );
}

function Loaded({ id, project }: { id: string; project: ProjectView }) {
  const t = useText();
  const words = useErrorText();
  const platform = usePlatform();
  const refresh = useRefresh(id);
  const session = sessionOf(platform, id);
  const [layout, setLayout] = useLayout(id);
  const [run, followRun] = useRun(id);
  const [preview, dispatch, retryPreview] = usePreview(id);
  const [check, startCheck, forgetCheck] = useCheck(id, refresh);
  const deploy = useDeploy(id);
  const { data: versions = [] } = useVersions(id);
  const [comparison, setComparison] = useState<Comparison | null>(null);
  const [target, setTarget] = useState<Shared["target"]>(null);
  const [restoring, setRestoring] = useState(false);
  const [stopping, setStopping] = useState(false);
  const [starting, setStarting] = useState(false);
  const [asking, setAsking] = useState<{ provider: string | null } | null>(null);
  const [isDeploying, setIsDeploying] = useState(false);

  const goOn = useRef<HTMLButtonElement>(null);

  const end = run?.view.end;
  const isRunning = run ? end === null : project.summary.running;
  const bad = useCallback((error: unknown) => toast({ text: words(error).text, bad: true }), [words]);

  // A run that is over changed files, versions and standing.
  const wasRunning = useRef(isRunning);
  useEffect(() => {
    if (wasRunning.current && !isRunning) {
      setStopping(false);
      refresh();
    }
    wasRunning.current = isRunning;
  }, [isRunning, refresh]);

  useEffect(() => {
    const flush = () => session.flush();
    window.addEventListener("pagehide", flush);
    document.addEventListener("visibilitychange", flush);
    return () => {
      window.removeEventListener("pagehide", flush);
      document.removeEventListener("visibilitychange", flush);
      flush();
    };
  }, [session]);

  const restore = useCallback(
    (version: number) => {
      setRestoring(true);
      platform
        .versionRestore(id, version)
        .then((saved) => {
          const { undo } = saved;
          toast({
            text: t("ui-history-restored-toast", { version }),
            undo: undo === null ? undefined : () => restore(undo),
          });
        })
        .catch(bad)
        .finally(() => {
          setRestoring(false);
          refresh();
        });
    },
    [platform, id, t, bad, refresh],
  );

  const stop = useCallback(() => {
    setStopping(true);
    platform.runStop(id).catch((error: unknown) => {
      setStopping(false);
      bad(error);
    });
  }, [platform, id, bad]);

  const regenerate = (provider: string | null) => {
    setAsking(null);
    setStarting(true);
    forgetCheck();
    setLayout({ side: "run", sideOpen: true });
    const { type_id, framework } = project.summary;
    platform
      .runStart({ description: project.description, type_id, framework, advanced: false, provider, model: null, project: id })
      .then(() => {
        followRun();
        refresh();
      })
      .catch(bad)
      .finally(() => setStarting(false));
  };
  const canRegenerate = project.description !== "" && !isRunning && !starting;
  const askToRegenerate = (provider: string | null = null) =>
    project.hand_edited ? setAsking({ provider }) : regenerate(provider);
  const runCheck = () => {
    setLayout({ side: "run", sideOpen: true });
    startCheck();
  };
  const canCheck = project.head !== null && !isRunning && check?.state !== "running";
  const undoTo = undoTarget(versions);

  useStopKey(isRunning && !stopping, stop);
  useAction("stop", stop, isRunning && !stopping);
  useAction("regenerate", () => askToRegenerate(), canRegenerate);
  useAction("check", runCheck, canCheck);
  useAction("show-preview", () => setLayout({ view: "preview" }));
  useAction("show-code", () => setLayout({ view: "code" }));
  useAction("show-split", () => setLayout({ view: "split" }));
  useAction("versions", () => {
    const isShown = layout.sideOpen && layout.side === "versions";
    setLayout({ side: isShown ? "run" : "versions", sideOpen: true });
  });
  useAction("undo-change", () => undoTo !== null && restore(undoTo), undoTo !== null && !restoring && !isRunning);
  useAction("deploy", () => setIsDeploying(true));
  const { rename, exporting } = useProjectActions(id, project, refresh, !isRunning);

  const shared: Shared = useMemo(() => {
    const openFile: Shared["openFile"] = (path, line) => {
      setComparison(null);
      setLayout({
        tabs: layout.tabs.includes(path) ? layout.tabs : [...layout.tabs, path],
        tab: path,
        view: layout.view === "preview" ? "split" : layout.view,
      });
      if (line !== undefined) setTarget({ path, line });
      void session.open(path);
    };
    const compare: Shared["compare"] = (comparison) => {
      setComparison(comparison);
      if (comparison && layout.view === "preview") setLayout({ view: "split" });
    };
    const openPlace: Shared["openPlace"] = (path, line, version) => {
      if (version === null || version === project.head) openFile(path, line);
      else compare({ path, line, from: project.head ?? version, to: version });
    };
    return { id, project, session, layout, setLayout, openFile, openPlace, target, reached: () => setTarget(null), comparison, compare, refresh, restore, restoring };
  },
    [id, project, session, layout, setLayout, target, comparison, refresh, restore, restoring],
  );

  return (
    <WorkspaceContext value={shared}>
      <main className="flex min-h-0 flex-1 flex-col">
        <Header onRename={rename} checking={check?.state === "running"} exporting={exporting} deploying={deploy.isGoing} />
        <Panels
          log={{
            run,
            check,
            head: versions.find((version) => version.head) ?? null,
            isRunning,
            stopping,
            onStop: stop,
            onStarter: () => askToRegenerate("starter"),
            onRegenerate: canRegenerate ? () => askToRegenerate() : null,
            onCheck: canCheck || check?.state === "running" ? runCheck : null,
          }}
          preview={{ preview, dispatch, onRetry: retryPreview, isRunning }}
        />
      </main>
      <Dialog
        open={asking !== null}
        initialFocus={goOn}
        onClose={() => setAsking(null)}
        title={t("ui-ws-regenerate-title")}
        description={t("ui-ws-regenerate-text")}
        footer={
          <>
            <Button onClick={() => setAsking(null)}>{t("ui-cancel")}</Button>
            <Button kind="primary" ref={goOn} onClick={() => regenerate(asking?.provider ?? null)}>
              {t("action-regenerate")}
            </Button>
          </>
        }
      />
      <DeploySheet open={isDeploying} onClose={() => setIsDeploying(false)} deploy={deploy} project={project} />
    </WorkspaceContext>
  );
}

/** Escape stops the run, wherever the focus is, unless something else took the key. */
function useStopKey(active: boolean, stop: () => void): void {
  const isOverlay = useOverlayOpen();
  useEffect(() => {
    if (!active || isOverlay) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented || event.repeat) return;
      if (event.isComposing || event.keyCode === 229) return;
      event.preventDefault();
      stop();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [active, isOverlay, stop]);
}
