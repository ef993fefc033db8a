import { useNavigate } from "@tanstack/react-router";
import { useEffect, useMemo, useRef, useState } from "react";

import { useAction } from "../../actions/registry";
import type { ProjectView } from "../../api/generated/ProjectView";
import { NEW_RUN } from "../../api/requests";
import { Button } from "../../components/ui/Button";
import { Dialog } from "../../components/ui/Dialog";
import { ErrorText } from "../../components/ui/ErrorText";
import { useOverlayOpen } from "../../components/ui/overlay";
import { Skeleton } from "../../components/ui/Skeleton";
import { useText } from "../../i18n/useText";
import { usePlatform } from "../../platform/context";
import { composerOf } from "../conversation/composer";
import { DeploySheet } from "../deploy/DeploySheet";
import { useDeploy } from "../deploy/useDeploy";
import { sessionOf } from "../editor/session";
import { usePreview } from "../preview/usePreview";
import { useFix } from "../run/useFix";
import { WorkspaceContext, type Comparison, type Workspace as Shared } from "./context";
import { Header } from "./Header";
import { Panels } from "./Panels";
import { useProject, useRefresh } from "./queries";
import { useHistory } from "./useHistory";
import { useLayout } from "./useLayout";
import { usePicking } from "./usePicking";
import { useProjectActions } from "./useProjectActions";
import { useRunning } from "./useRunning";

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
  const platform = usePlatform();
  const refresh = useRefresh(id);
  const session = sessionOf(platform, id);
  const [layout, setLayout] = useLayout(id);
  const [run, running] = useRunning(id, project, refresh);
  const isIdle = !running.isRunning && !running.starting;
  const history = useHistory(id, project, isIdle, refresh);
  const fix = useFix(id, refresh);
  const [picking, pick, picked] = usePicking(id);
  const [preview, dispatch, retryPreview] = usePreview(id, (selection) => {
    picked();
    if (selection === null) return;
    composerOf(id).change({ selection });
    setLayout({ side: "chat", sideOpen: true });
  });
  const deploy = useDeploy(id);
  const [comparison, setComparison] = useState<Comparison | null>(null);
  const [target, setTarget] = useState<Shared["target"]>(null);
  const [asking, setAsking] = useState<{ provider: string | null } | null>(null);
  const [isDeploying, setIsDeploying] = useState(false);
  const goOn = useRef<HTMLButtonElement>(null);

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

  const generate = (provider: string | null) => {
    setAsking(null);
    fix.forget();
    setLayout({ side: "chat", sideOpen: true });
    const { type_id, framework } = project.summary;
    const request = { ...NEW_RUN, description: project.description, type_id, framework, provider, project: id };
    void running.begin(() => platform.runStart(request));
  };
  const regenerate = (provider: string | null) => (project.hand_edited ? setAsking({ provider }) : generate(provider));
  const isChecking = fix.check?.state === "running";
  const canCheck = project.head !== null && isIdle && !isChecking;
  const shown = (start: () => void) => () => {
    setLayout({ side: "chat", sideOpen: true });
    start();
  };

  useStopKey(running.isRunning && !running.stopping, running.stop);
  useAction("stop", running.stop, running.isRunning && !running.stopping);
  useAction("regenerate", () => regenerate(null), project.description !== "" && isIdle);
  useAction("check", shown(fix.start), canCheck);
  useAction("repair", shown(fix.repair), canCheck);
  useAction("pick-element", () => pick(!picking), preview.url !== null);
  useAction("show-preview", () => setLayout({ view: "preview" }));
  useAction("show-code", () => setLayout({ view: "code" }));
  useAction("show-split", () => setLayout({ view: "split" }));
  useAction("versions", () => {
    const isShown = layout.sideOpen && layout.side === "versions";
    setLayout({ side: isShown ? "chat" : "versions", sideOpen: true });
  });
  useAction("deploy", () => setIsDeploying(true));
  const { rename, exporting } = useProjectActions(id, project, refresh, isIdle);

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
    const reached = () => setTarget(null);
    const places = { openFile, openPlace, target, reached, comparison, compare };
    return { id, project, session, layout, setLayout, ...places, refresh, running, history, fix, picking, pick, regenerate };
  }, [id, project, session, layout, setLayout, target, comparison, refresh, running, history, fix, picking, pick]);

  return (
    <WorkspaceContext value={shared}>
      <main className="flex min-h-0 flex-1 flex-col">
        <Header onRename={rename} checking={isChecking} exporting={exporting} deploying={deploy.isGoing} />
        <Panels run={run} preview={{ preview, dispatch, onRetry: retryPreview }} />
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
            <Button kind="primary" ref={goOn} onClick={() => generate(asking?.provider ?? null)}>
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
