import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense } from "react";

import type { ProjectSummary } from "../../api/generated/ProjectSummary";
import { projectsQuery } from "../../api/queries";
import { StandingBadge } from "../../components/StandingBadge";
import { Thumbnail } from "../../components/Thumbnail";
import { ErrorText } from "../../components/ui/ErrorText";
import { useFormats } from "../../i18n/format";
import { useText } from "../../i18n/useText";
import { usePlatform } from "../../platform/context";

// A menu is as much code as the rest of the screen, which comes first.
const ImportMenu = lazy(() => import("../import/ImportMenu").then((it) => ({ default: it.ImportMenu })));

const SHOWN = 6;

/** What was worked on last, and the way to bring in what was made elsewhere. */
export function Recent() {
  const t = useText();
  const { data: projects, error, refetch } = useQuery(projectsQuery(usePlatform()));
  return (
    <section className="flex flex-col gap-3">
      <header className="flex flex-wrap items-center gap-2">
        <h2 className="px-1 text-ink-soft">{t("ui-welcome-recent")}</h2>
        {projects && projects.length > SHOWN && (
          <Link to="/projects" className="rounded-sm text-accent hover:underline">
            {t("ui-welcome-all", { count: projects.length })}
          </Link>
        )}
        <span className="ms-auto">
          <Suspense>
            <ImportMenu size="small" kind="ghost" />
          </Suspense>
        </span>
      </header>
      {error && <ErrorText error={error} onRetry={() => void refetch()} />}
      {projects?.length === 0 && <p className="px-1 text-ink-soft">{t("ui-welcome-none")}</p>}
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-3">
        {projects?.slice(0, SHOWN).map((project) => (
          <Card key={project.id} project={project} />
        ))}
      </ul>
    </section>
  );
}

function Card({ project }: { project: ProjectSummary }) {
  const { ago } = useFormats();
  return (
    <li>
      <Link
        to="/project/$id"
        params={{ id: project.id }}
        className="flex flex-col gap-2 rounded-lg border border-line bg-surface p-2 hover:border-line-strong"
      >
        <span className="block aspect-[16/10]">
          <Thumbnail project={project} />
        </span>
        <span className="flex min-w-0 flex-col px-1 pb-0.5">
          <span dir="auto" className="one-line font-medium">
            {project.title}
          </span>
          <span className="flex flex-wrap items-center justify-between gap-x-2 text-[0.75rem]/4 text-ink-soft">
            <time dateTime={project.updated_at}>{ago(project.updated_at)}</time>
            <StandingBadge standing={project.standing} running={project.running} />
          </span>
        </span>
      </Link>
    </li>
  );
}
