import { useQuery } from "@tanstack/react-query";
import { Pencil, X } from "lucide-react";
import { lazy, Suspense } from "react";

import { Button } from "../../components/ui/Button";
import { ErrorText } from "../../components/ui/ErrorText";
import { IconButton } from "../../components/ui/IconButton";
import { useText } from "../../i18n/useText";
import { usePlatform } from "../../platform/context";
import { isWireError, type Platform } from "../../platform/platform";
import { useWorkspace, type Comparison } from "../workspace/context";
import { Note } from "./FilePane";
import { Loading } from "./Loading";

const DiffView = lazy(() => import("./DiffView"));

/** A file's text in a version; null where it is not text, empty where there is no such file. */
async function textIn(platform: Platform, id: string, version: number, path: string): Promise<string | null> {
  try {
    return (await platform.versionFile(id, version, path)).text;
  } catch (error) {
    if (isWireError(error) && error.code === "not-found") return "";
    throw error;
  }
}

/** A file as it is in two versions. */
export function ComparisonPane({ comparison, inProject }: { comparison: Comparison; inProject: boolean }) {
  const t = useText();
  const platform = usePlatform();
  const { id, compare, openFile } = useWorkspace();
  const { path, from, to, line = null } = comparison;
  const { data, error, refetch } = useQuery({
    queryKey: ["comparison", id, path, from, to],
    queryFn: () => Promise.all([textIn(platform, id, from, path), textIn(platform, id, to, path)]),
    staleTime: Infinity,
  });
  const [before, after] = data ?? [];
  return (
    <section aria-label={t("ui-code-comparison", { path })} className="flex h-full min-h-0 flex-col">
      <header className="flex flex-wrap items-center gap-2 border-b border-line bg-surface px-3 py-1">
        <h2 className="min-w-0 flex-1">
          <bdi dir="ltr" className="block truncate font-mono text-[0.75rem]/4">
            {path}
          </bdi>
          <span className="text-ink-soft">{from === to ? t("ui-history-version", { version: to }) : t("ui-code-versions", { from, to })}</span>
        </h2>
        {inProject && (
          <Button size="small" icon={<Pencil aria-hidden="true" />} onClick={() => openFile(path)}>
            {t("ui-code-edit")}
          </Button>
        )}
        <IconButton size="small" label={t("ui-close")} icon={<X aria-hidden="true" />} onClick={() => compare(null)} />
      </header>
      <div className="min-h-0 flex-1">
        {error ? (
          <div className="p-4">
            <ErrorText error={error} onRetry={() => void refetch()} />
          </div>
        ) : before === undefined || after === undefined ? (
          <Loading />
        ) : before === null || after === null ? (
          <Note title={t("ui-code-binary")} text={t("ui-code-binary-changed")} />
        ) : (
          <Suspense fallback={<Loading />}>
            <DiffView
              path={path}
              before={before}
              after={after}
              line={line}
              beforeName={t("ui-history-version", { version: from })}
              afterName={t("ui-history-version", { version: to })}
            />
          </Suspense>
        )}
      </div>
    </section>
  );
}
