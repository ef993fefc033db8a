import { Dialog as Base } from "@base-ui/react/dialog";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Search } from "lucide-react";
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from "react";

import { KEYS } from "../../actions/keys";
import { runAction, useEnabledActions } from "../../actions/registry";
import { projectsQuery } from "../../api/queries";
import { Kbd } from "../../components/ui/Kbd";
import { Floats } from "../../components/ui/overlay";
import { useText } from "../../i18n/useText";
import { fuzzyBest, plain } from "../../lib/fuzzy";
import { isComposing } from "../../lib/isComposing";
import { usePlatform } from "../../platform/context";

interface Row {
  id: string;
  name: string;
  /** Both are looked through, as they are compared. */
  text: string;
  keys: string | null;
  run(): void;
}

const MOST_PROJECTS = 20;

export default function PaletteDialog({ onClose }: { onClose(): void }) {
  const t = useText();
  const base = useId();
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const actions = useActionRows();
  const projects = useProjectRows();
  // What was chosen runs when the dialog is gone: the focus is back where it was by then.
  const chosen = useRef<Row | null>(null);
  const [open, setOpen] = useState(true);

  const groups = [
    { name: t("ui-palette-actions"), rows: fuzzyBest(query, actions, (row) => row.text, actions.length) },
    { name: t("ui-palette-projects"), rows: fuzzyBest(query, projects, (row) => row.text, MOST_PROJECTS) },
  ].filter((group) => group.rows.length > 0);
  const rows = groups.flatMap((group) => group.rows);
  const current = Math.min(at, rows.length - 1);
  const idOf = (row: Row) => `${base}-${row.id}`;

  useEffect(() => {
    document.getElementById(`${base}-${rows[current]?.id}`)?.scrollIntoView({ block: "nearest" });
  });

  const choose = (row: Row | undefined) => {
    if (!row) return;
    chosen.current = row;
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const last = rows.length - 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: current === last ? 0 : current + 1,
      ArrowUp: current === 0 ? last : current - 1,
      PageDown: Math.min(current + 8, last),
      PageUp: Math.max(current - 8, 0),
    };
    const next = moves[event.key];
    if (next !== undefined) setAt(next);
    else if (event.key === "Enter") choose(rows[current]);
    else return;
    event.preventDefault();
  };

  return (
    <Base.Root
      open={open}
      onOpenChange={setOpen}
      onOpenChangeComplete={(open) => {
        if (open) return;
        onClose();
        chosen.current?.run();
      }}
    >
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-black/30" />
        <Base.Viewport className="fixed inset-0 z-40 flex items-start justify-center px-6 pt-[12vh] pb-6">
          <Base.Popup
            initialFocus={input}
            className="floating flex max-h-full w-full max-w-xl flex-col overflow-hidden outline-none"
          >
            <Floats />
            <Base.Title className="sr-only">{t("action-palette")}</Base.Title>
            <div className="flex items-center gap-2 border-b border-line px-4">
              <Search aria-hidden="true" className="size-4 shrink-0 text-ink-soft" />
              <input
                ref={input}
                role="combobox"
                aria-expanded="true"
                aria-controls={`${base}-list`}
                aria-activedescendant={rows[current] ? idOf(rows[current]) : undefined}
                aria-label={t("ui-palette-search")}
                placeholder={t("ui-palette-search")}
                autoComplete="off"
                spellCheck={false}
                dir={query ? "auto" : undefined}
                value={query}
                onChange={(event) => {
                  setQuery(event.target.value);
                  setAt(0);
                }}
                onKeyDown={onKeyDown}
                className="min-h-11 w-full bg-transparent text-[0.875rem]/6 outline-none"
              />
            </div>
            <div
              id={`${base}-list`}
              role="listbox"
              aria-label={t("action-palette")}
              className="max-h-[min(26rem,60vh)] overflow-y-auto p-1"
            >
              {groups.map((group, index) => (
                <div key={group.name} role="group" aria-labelledby={`${base}-group-${index}`}>
                  <div id={`${base}-group-${index}`} className="px-3 pt-2 pb-1 text-[0.75rem]/4 text-ink-soft">
                    {group.name}
                  </div>
                  {group.rows.map((row) => (
                    <div
                      key={row.id}
                      id={idOf(row)}
                      role="option"
                      aria-selected={row === rows[current]}
                      onPointerMove={() => setAt(rows.indexOf(row))}
                      onClick={() => choose(row)}
                      className="flex min-h-8 items-center gap-3 rounded-md px-3 py-1 aria-selected:bg-raised"
                    >
                      <span dir="auto" className="one-line min-w-0 flex-1">
                        {row.name}
                      </span>
                      {row.keys && <Kbd keys={row.keys} />}
                    </div>
                  ))}
                </div>
              ))}
            </div>
            {rows.length === 0 && (
              <p role="status" className="px-4 pt-1 pb-4 text-ink-soft">
                {t("ui-palette-empty")}
              </p>
            )}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

function useActionRows(): Row[] {
  const t = useText();
  const enabled = useEnabledActions();
  return useMemo(
    () =>
      enabled
        .filter((id) => id !== "palette")
        .map((id) => {
          const name = t(`action-${id}`);
          return { id, name, text: plain(name), keys: KEYS[id], run: () => void runAction(id) };
        }),
    [enabled, t],
  );
}

function useProjectRows(): Row[] {
  const platform = usePlatform();
  const navigate = useNavigate();
  const { data } = useQuery(projectsQuery(platform));
  return useMemo(
    () =>
      (data ?? []).map(({ id, title }) => ({
        id,
        name: title,
        text: plain(title),
        keys: null,
        run: () => void navigate({ to: "/project/$id", params: { id } }),
      })),
    [data, navigate],
  );
}
