import { Check, FileDiff, FileMinus, FilePlus, LoaderCircle } from "lucide-react";

import type { FileFate } from "../../api/generated/FileFate";
import type { RunFile } from "../../api/generated/RunFile";
import { useText } from "../../i18n/useText";
import { PathRow } from "../versions/PathRow";
import { useWorkspace } from "../workspace/context";
import { shownFiles } from "./measure";

const FATE: Record<FileFate, { icon: typeof Check; tone: string; name: string }> = {
  added: { icon: FilePlus, tone: "text-good", name: "ui-history-added" },
  changed: { icon: FileDiff, tone: "text-caution", name: "ui-history-edited-file" },
  removed: { icon: FileMinus, tone: "text-bad", name: "ui-history-removed" },
};

interface FilesProps {
  files: RunFile[];
  /** The version that they were before; null where there was none. */
  base: number | null;
  /** The version that holds them; null while there is none. */
  version: number | null;
}

/** The files of a run as they arrive; a click shows what became of one. */
export function Files({ files, base, version }: FilesProps) {
  const t = useText();
  const { openPlace, compare } = useWorkspace();
  const { shown, hidden } = shownFiles(files);
  const open = (path: string) => {
    if (version === null) return undefined;
    return () => (base === null ? openPlace(path, null, version) : compare({ path, from: base, to: version }));
  };
  return (
    <>
      {hidden > 0 && <p className="text-ink-soft">{t("ui-run-files-hidden", { count: hidden })}</p>}
      <ul aria-label={t("ui-run-files", { count: files.length })} className="-mx-1.5">
        {shown.map((file) => {
          const isArriving = file.state === "arriving";
          const { icon, tone, name } = FATE[file.change];
          const Icon = isArriving ? LoaderCircle : icon;
          return (
            <PathRow
              key={file.path}
              path={file.path}
              icon={<Icon aria-hidden="true" className={isArriving ? "animate-spin text-accent" : tone} />}
              name={isArriving ? t("ui-run-writing") : t(name)}
              added={file.added}
              removed={file.removed}
              lines={file.lines}
              onOpen={open(file.path)}
            />
          );
        })}
      </ul>
    </>
  );
}
