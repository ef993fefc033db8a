import { useEffect, useState } from "react";

import type { AppInfo } from "../api/generated/AppInfo";
import { EmptyState } from "../features/projects/EmptyState";
import { LoadError } from "../features/projects/LoadError";
import { ProjectRow } from "../features/projects/ProjectRow";
import { useProjects, type Projects } from "../features/projects/useProjects";
import { Preferences } from "../features/settings/Preferences";
import { useText } from "../i18n/useText";
import type { Platform } from "../platform/platform";
import { Mark } from "../components/ui/Mark";

export function Home({ platform }: { platform: Platform }) {
  const t = useText();
  const [projects, reread] = useProjects(platform);
  return (
    <div className="flex min-h-screen flex-col">
      <header className="flex items-center justify-between gap-4 border-b border-line px-6 py-3">
        <span className="flex items-center gap-2 text-[14px]/[22px] font-semibold">
          <Mark />
          Vectort
        </span>
        <Preferences />
      </header>
      <main className="mx-auto w-full max-w-5xl flex-1 px-6 py-8">
        <h1 className="text-[24px]/8 font-semibold">{t("ui-title")}</h1>
        <Body projects={projects} onRetry={reread} />
      </main>
      <About platform={platform} />
    </div>
  );
}

function Body({ projects, onRetry }: { projects: Projects; onRetry(): void }) {
  const t = useText();
  switch (projects.state) {
    case "loading":
      return (
        <p role="status" className="appear-late mt-2 text-ink-soft">
          {t("ui-loading")}
        </p>
      );
    case "failed":
      return <LoadError error={projects.error} onRetry={onRetry} />;
    case "ready":
      if (projects.list.length === 0) return <EmptyState />;
      return (
        <>
          <p className="mt-1 text-ink-soft">{t("ui-project-count", { count: projects.list.length })}</p>
          <ul className="mt-6 divide-y divide-line rounded-lg border border-line bg-surface">
            {projects.list.map((project) => (
              <ProjectRow key={project.id} project={project} />
            ))}
          </ul>
        </>
      );
  }
}

function About({ platform }: { platform: Platform }) {
  const t = useText();
  const [info, setInfo] = useState<AppInfo>();
  useEffect(() => {
    // Without it the footer is empty; the list above tells what is wrong with the host.
    platform.appInfo().then(setInfo, () => setInfo(undefined));
  }, [platform]);
  return (
    <footer className="flex min-h-10 flex-wrap items-center justify-between gap-x-6 border-t border-line px-6 py-2 text-ink-soft">
      {info && (
        <>
          <span dir="auto">{t("ui-version", { version: info.version })}</span>
          <span className="select-text">{t("ui-data-folder", { path: info.home })}</span>
        </>
      )}
    </footer>
  );
}
