import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { LayoutGrid, List, Search, SquarePen } from "lucide-react";
import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";

import { projectsQuery } from "../../api/queries";
import { Button } from "../../components/ui/Button";
import { ErrorText } from "../../components/ui/ErrorText";
import { Skeleton } from "../../components/ui/Skeleton";
import { ToggleGroup } from "../../components/ui/ToggleGroup";
import { useTypeName } from "../../i18n/names";
import { useText } from "../../i18n/useText";
import { isComposing } from "../../lib/isComposing";
import { store, stored } from "../../lib/stored";
import { usePlatform } from "../../platform/context";
import { ImportMenu } from "../import/ImportMenu";
import { ProjectGrid, type ProjectGridHandle } from "./ProjectGrid";
import { search, searchable } from "./search";

type Layout = "list" | "grid";

/** What was searched for, while the window is open: who comes back from a project finds the list as it was. */
let lastQuery = "";

export function Projects() {
  const t = useText();
  const typeName = useTypeName();
  const { data: projects, error, refetch } = useQuery(projectsQuery(usePlatform()));
  const navigate = useNavigate();
  const [query, setQuery] = useState(lastQuery);
  const [layout, setLayout] = useState<Layout>(() => (stored("projects-layout") === "grid" ? "grid" : "list"));
  const grid = useRef<ProjectGridHandle>(null);

  const list = useMemo(() => searchable(projects ?? [], typeName), [projects, typeName]);
  // The box shows the key at once; the list follows in the same frame when it is short.
  const wanted = useDeferredValue(query);
  const found = useMemo(() => search(list, wanted), [list, wanted]);

  const canSearch = !error && projects?.length !== 0;
  useEffect(() => {
    lastQuery = query;
  }, [query]);
  const choose = (layout: Layout) => {
    store("projects-layout", layout);
    setLayout(layout);
  };
  return (
    <main className="flex min-h-0 flex-1 flex-col">
      <header className="flex flex-wrap items-center gap-3 px-6 pt-5 pb-3">
        <h1 className="me-2 text-[1.25rem]/7 font-semibold">{t("action-projects")}</h1>
        {/* Before the list is read, too: the first keys belong to the search. */}
        {canSearch ? (
          <>
            <div className="relative min-w-40 flex-1 basis-56">
              <Search aria-hidden="true" className="pointer-events-none absolute start-3 top-2 size-4 text-ink-soft" />
              <input
                type="search"
                dir={query ? "auto" : undefined}
                autoFocus
                autoComplete="off"
                spellCheck={false}
                aria-label={t("ui-projects-search")}
                placeholder={t("ui-projects-search")}
                value={query}
                onChange={(event) => setQuery(event.target.value)}
                onKeyDown={(event) => {
                  if (isComposing(event)) return;
                  if (event.key === "ArrowDown") grid.current?.focus();
                  else if (event.key === "Enter") grid.current?.open();
                  else if (event.key === "Escape" && query) setQuery("");
                  else return;
                  event.preventDefault();
                }}
                className="min-h-8 w-full rounded-lg border border-line-strong bg-surface ps-9 pe-3 hover:border-ink-soft [&::-webkit-search-cancel-button]:hidden"
              />
            </div>
            <ToggleGroup
              label={t("ui-projects-layout")}
              value={layout}
              onChange={choose}
              options={[
                { value: "list", label: t("ui-projects-list"), icon: <List aria-hidden="true" />, iconOnly: true },
                { value: "grid", label: t("ui-projects-grid"), icon: <LayoutGrid aria-hidden="true" />, iconOnly: true },
              ]}
            />
          </>
        ) : (
          <span className="flex-1" />
        )}
        <ImportMenu />
        <Button kind="primary" icon={<SquarePen aria-hidden="true" />} onClick={() => void navigate({ to: "/" })}>
          {t("action-new-app")}
        </Button>
      </header>
      {error && (
        <div className="px-6 pb-3">
          <ErrorText error={error} title={t("ui-projects-unread")} onRetry={() => void refetch()} />
        </div>
      )}
      {!projects && !error && <Reading />}
      {projects?.length === 0 && <Empty />}
      {projects && projects.length > 0 && (
        <>
          <p role="status" className="px-6 pb-2 text-ink-soft">
            {found.length === 0
              ? t("ui-projects-no-match")
              : t("ui-projects-count", { count: found.length })}
          </p>
          <ProjectGrid key={layout} ref={grid} projects={found} layout={layout} />
        </>
      )}
    </main>
  );
}

function Reading() {
  const t = useText();
  return (
    <div role="status" className="flex flex-col gap-3 px-6">
      <span className="sr-only">{t("ui-projects-reading")}</span>
      {["w-2/3", "w-1/2", "w-3/5"].map((width) => (
        <Skeleton key={width} size={`h-10 ${width}`} />
      ))}
    </div>
  );
}

function Empty() {
  const t = useText();
  return (
    <section className="mx-auto flex max-w-md flex-1 flex-col items-center justify-center gap-2 px-6 pb-16 text-center">
      <h2 className="text-[1rem]/6 font-semibold">{t("ui-projects-empty-title")}</h2>
      <p className="text-[0.875rem]/[1.375rem] text-ink-soft">{t("ui-projects-empty-text")}</p>
    </section>
  );
}
