import { Check, LoaderCircle } from "lucide-react";

import type { RunFile } from "../../api/generated/RunFile";
import { useText } from "../../i18n/useText";
import { useWorkspace } from "../workspace/context";
import { shownFiles } from "./measure";

interface FilesProps {
  files: RunFile[];
  /** The version that holds them; null while there is none. */
  version: number | null;
}

/** The files of a run as they arrive, with their growing line counts. */
export function Files({ files, version }: FilesProps) {
  const t = useText();
  const { openPlace } = useWorkspace();
  const { shown, hidden } = shownFiles(files);
  if (files.length === 0) return null;
  return (
    <section aria-label={t("ui-run-files", { count: files.length })}>
      <h2 className="font-medium">{t("ui-run-files", { count: files.length })}</h2>
      {hidden > 0 && <p className="text-ink-soft">{t("ui-run-files-hidden", { count: hidden })}</p>}
      <ul className="mt-1">
        {shown.map((file) => (
          <li key={file.path} className="flex min-h-6 items-center gap-2">
            {file.state === "arriving" ? (
              <LoaderCircle aria-hidden="true" className="size-3.5 shrink-0 animate-spin text-accent" />
            ) : (
              <Check aria-hidden="true" className="size-3.5 shrink-0 text-good" />
            )}
            {version !== null ? (
              <button
                type="button"
                dir="ltr"
                title={file.path}
                onClick={() => openPlace(file.path, null, version)}
                className="min-w-0 flex-1 truncate rounded-sm text-start font-mono text-[0.75rem]/4 hover:text-accent hover:underline rtl:text-right"
              >
                {file.path}
              </button>
            ) : (
              <span dir="ltr" title={file.path} className="min-w-0 flex-1 truncate font-mono text-[0.75rem]/4 rtl:text-right">
                {file.path}
              </span>
            )}
            <span className="shrink-0 text-ink-soft tabular-nums">{t("ui-run-lines", { count: file.lines })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
