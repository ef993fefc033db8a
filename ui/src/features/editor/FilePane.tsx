import { FileQuestion, FolderOpen, TriangleAlert } from "lucide-react";
import { lazy, Suspense, type ReactNode } from "react";

import type { Problem } from "../../api/generated/Problem";
import { Button } from "../../components/ui/Button";
import { ErrorText } from "../../components/ui/ErrorText";
import { toast } from "../../components/ui/Toasts";
import { useErrorText } from "../../i18n/errorText";
import { useLanguage } from "../../i18n/LanguageProvider";
import { useText } from "../../i18n/useText";
import { bytes } from "../../lib/bytes";
import { usePlatform } from "../../platform/context";
import { useWorkspace } from "../workspace/context";
import { Loading } from "./Loading";
import type { OpenFile } from "./session";

const CodeEditor = lazy(() => import("./CodeEditor"));
const DiffView = lazy(() => import("./DiffView"));

interface FilePaneProps {
  file: OpenFile;
  problems: Problem[];
  onSave(): void;
}

/** The file of the open tab, or why it is not shown. */
export function FilePane({ file, problems, onSave }: FilePaneProps) {
  const t = useText();
  const platform = usePlatform();
  const { language } = useLanguage();
  const { id, session, target, reached, refresh } = useWorkspace();
  switch (file.status) {
    case "loading":
      return <Loading />;
    case "failed":
      return (
        <div className="p-4">
          <ErrorText error={file.error} onRetry={() => void session.refresh()} />
        </div>
      );
    case "gone":
      return <Note title={t("ui-code-gone")} text={t("ui-code-gone-text")} />;
    case "binary":
      return (
        <Note title={t("ui-code-binary")} text={t("ui-code-binary-text", { size: bytes(file.bytes, language) })}>
          <Button icon={<FolderOpen aria-hidden="true" />} onClick={() => void platform.projectReveal(id)}>
            {t("action-reveal-folder")}
          </Button>
        </Note>
      );
    case "text":
      return (
        <Suspense fallback={<Loading />}>
          {file.theirs ? (
            <Conflict file={file} theirs={file.theirs.text} onDone={refresh} />
          ) : (
            <CodeEditor
              session={session}
              file={file}
              problems={problems}
              target={target?.path === file.path ? target : null}
              onReached={reached}
              onSave={onSave}
            />
          )}
        </Suspense>
      );
  }
}

/** Somebody else changed the file: both stand side by side until one is chosen. */
function Conflict({ file, theirs, onDone }: { file: OpenFile; theirs: string; onDone(): void }) {
  const t = useText();
  const words = useErrorText();
  const { session } = useWorkspace();
  const take = (which: "mine" | "theirs") => {
    const mine = session.text(file.path);
    session
      .resolve(file.path, which)
      .then(() => {
        onDone();
        if (which === "theirs") toast({ text: t("ui-code-took-theirs"), undo: () => session.replace(file.path, mine) });
      })
      .catch((error: unknown) => toast({ text: words(error).text, bad: true }));
  };
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div role="alert" className="flex flex-wrap items-center gap-3 border-b border-line bg-raised px-4 py-2">
        <TriangleAlert aria-hidden="true" className="size-4 shrink-0 text-caution" />
        <div className="min-w-48 flex-1">
          <p className="font-medium">{t("ui-code-conflict")}</p>
          <p className="text-ink-soft">{t("ui-code-conflict-text")}</p>
        </div>
        <Button onClick={() => take("theirs")}>{t("ui-code-take-theirs")}</Button>
        <Button kind="primary" onClick={() => take("mine")}>
          {t("ui-code-take-mine")}
        </Button>
      </div>
      <div className="min-h-0 flex-1">
        <DiffView
          path={file.path}
          before={theirs}
          after={session.text(file.path)}
          beforeName={t("ui-code-theirs")}
          afterName={t("ui-code-mine")}
        />
      </div>
    </div>
  );
}

export function Note({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <div className="flex h-full flex-col items-center justify-center gap-2 overflow-y-auto p-6 text-center">
      <FileQuestion aria-hidden="true" className="size-5 text-ink-soft" />
      <h2 className="text-[0.875rem]/[1.375rem] font-semibold">{title}</h2>
      <p className="max-w-md text-ink-soft">{text}</p>
      {children && <div className="mt-2">{children}</div>}
    </div>
  );
}
