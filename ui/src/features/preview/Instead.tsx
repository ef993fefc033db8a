import { Code, FolderOpen, RotateCw } from "lucide-react";
import type { ReactNode } from "react";

import { runAction } from "../../actions/registry";
import { Button } from "../../components/ui/Button";
import { ErrorText } from "../../components/ui/ErrorText";
import { Spinner } from "../../components/ui/Spinner";
import { useText } from "../../i18n/useText";
import { usePlatform } from "../../platform/context";
import { useWorkspace } from "../workspace/context";
import type { Preview } from "./state";

interface InsteadProps {
  preview: Preview;
  failure: unknown;
  onReload(): void;
  onRetry(): void;
}

/** What stands in the page's place while there is none. */
export function Instead({ preview, failure, onReload, onRetry }: InsteadProps) {
  const t = useText();
  const { id, project, setLayout, running } = useWorkspace();
  const platform = usePlatform();
  const openCode = (
    <Button icon={<Code aria-hidden="true" />} onClick={() => setLayout({ view: "code" })}>
      {t("ui-view-open-code")}
    </Button>
  );
  if (failure !== null) {
    return (
      <Note title={t("ui-view-broke")} live>
        <div className="w-full max-w-md text-start">
          <ErrorText error={failure} onRetry={onRetry} />
        </div>
      </Note>
    );
  }
  if (preview.crashed) {
    return (
      <Note title={t("ui-view-crashed")} text={t("ui-view-crashed-text")} live>
        <Button kind="primary" icon={<RotateCw aria-hidden="true" />} onClick={onReload}>
          {t("action-reload-preview")}
        </Button>
        {openCode}
      </Note>
    );
  }
  if (preview.url !== null) return null;
  const isBrowserless = preview.error?.code === "not-previewable" || !project.previewable;
  // What is not there yet will come.
  if (running.isRunning && !(isBrowserless && project.summary.standing !== "empty")) {
    return (
      <Note
        icon={
          <span className="text-accent">
            <Spinner />
          </span>
        }
        title={t("ui-view-soon")}
        text={project.previewable ? t("ui-view-soon-text") : t("ui-view-none-text")}
      />
    );
  }
  if (isBrowserless) {
    return (
      <Note title={t("ui-view-none")} text={t("ui-view-none-text")}>
        {openCode}
        <Button icon={<FolderOpen aria-hidden="true" />} onClick={() => void platform.projectReveal(id)}>
          {t("action-reveal-folder")}
        </Button>
      </Note>
    );
  }
  if (project.summary.standing === "empty") {
    return (
      <Note title={t("ui-view-empty")} text={t("ui-view-empty-text")}>
        {project.description !== "" && (
          <Button kind="primary" onClick={() => runAction("regenerate")}>
            {t("action-regenerate")}
          </Button>
        )}
      </Note>
    );
  }
  if (preview.error !== null) {
    return (
      <Note title={t("ui-view-broke")} live>
        <div className="w-full max-w-md text-start">
          <ErrorText error={preview.error} onRetry={onRetry} />
        </div>
      </Note>
    );
  }
  return (
    <div className="appear-late absolute inset-0">
      <Note icon={<Spinner />} title={t("ui-view-starting")} />
    </div>
  );
}

interface NoteProps {
  icon?: ReactNode;
  title: string;
  text?: string;
  /** Read out when it comes. */
  live?: boolean;
  children?: ReactNode;
}

function Note({ icon, title, text, live = false, children }: NoteProps) {
  return (
    <div role={live ? "alert" : "status"} className="absolute inset-0 flex flex-col items-center justify-center gap-2 overflow-y-auto bg-page p-6 text-center">
      {icon}
      <h2 className="text-[0.875rem]/[1.375rem] font-semibold">{title}</h2>
      {text && <p className="max-w-md text-ink-soft">{text}</p>}
      {children && <div className="mt-2 flex flex-wrap justify-center gap-2">{children}</div>}
    </div>
  );
}
