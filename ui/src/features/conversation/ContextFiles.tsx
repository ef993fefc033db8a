import { CircleMinus, CirclePlus, Pin, PinOff } from "lucide-react";
import { useId, type ReactNode } from "react";

import type { ContextFile } from "../../api/generated/ContextFile";
import type { ContextView } from "../../api/generated/ContextView";
import type { Shown } from "../../api/generated/Shown";
import { Button } from "../../components/ui/Button";
import { Disclosure } from "../../components/ui/Disclosure";
import { IconButton } from "../../components/ui/IconButton";
import { useFormats } from "../../i18n/format";
import { useText } from "../../i18n/useText";
import type { Composer } from "./composer";
import { exclude, pin, type Draft } from "./draft";

/** No model is shown less, in tokens. */
const LEAST = 1_000;

const SHOWN: Record<Shown, string> = {
  whole: "ui-context-whole",
  outline: "ui-context-outline",
  excerpt: "ui-context-excerpt",
};

interface ContextFilesProps {
  context: ContextView;
  draft: Draft;
  onChange: Composer["change"];
}

/** The files that a model would be shown, why, and the room that they have. */
export function ContextFiles({ context, draft, onChange }: ContextFilesProps) {
  const t = useText();
  const leave = (path: string, on: boolean) => onChange((draft) => exclude(draft, path, on));
  return (
    <div className="flex flex-col gap-3">
      <p className="text-ink-soft">{context.is_whole ? t("ui-context-all-text") : t("ui-context-text")}</p>
      <Budget context={context} draft={draft} onChange={onChange} />
      <ul aria-label={t("ui-context-files", { count: context.files.length })} className="flex flex-col">
        {context.files.map((file) => (
          <Row key={file.path} path={file.path} file={file} explained={!context.is_whole}>
            <PinButton path={file.path} pinned={draft.pinned.includes(file.path)} onChange={onChange} />
            <IconButton
              size="small"
              label={t("ui-context-exclude", { path: file.path })}
              icon={<CircleMinus aria-hidden="true" />}
              onClick={() => leave(file.path, true)}
            />
          </Row>
        ))}
      </ul>
      {draft.excluded.length > 0 && (
        <Disclosure label={t("ui-context-excluded", { count: draft.excluded.length })} open>
          <ul>
            {draft.excluded.map((path) => (
              <Row key={path} path={path}>
                <IconButton
                  size="small"
                  label={t("ui-context-include", { path })}
                  icon={<CirclePlus aria-hidden="true" />}
                  onClick={() => leave(path, false)}
                />
              </Row>
            ))}
          </ul>
        </Disclosure>
      )}
      {context.listed.length > 0 && (
        <Disclosure label={t("ui-context-listed", { count: context.listed.length })}>
          <ul>
            {context.listed.slice(0, 200).map((path) => (
              <Row key={path} path={path}>
                <PinButton path={path} pinned={draft.pinned.includes(path)} onChange={onChange} />
              </Row>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}

function PinButton({ path, pinned, onChange }: { path: string; pinned: boolean; onChange: Composer["change"] }) {
  const t = useText();
  return (
    <IconButton
      size="small"
      pressed={pinned}
      label={pinned ? t("ui-context-unpin", { path }) : t("ui-context-pin", { path })}
      icon={pinned ? <PinOff aria-hidden="true" /> : <Pin aria-hidden="true" />}
      onClick={() => onChange((draft) => pin(draft, path, !pinned))}
    />
  );
}

interface RowProps {
  path: string;
  file?: ContextFile;
  /** How much of it is shown, and why; where all of everything is, that is said once above. */
  explained?: boolean;
  children: ReactNode;
}

function Row({ path, file, explained = false, children }: RowProps) {
  const t = useText();
  const { compact } = useFormats();
  return (
    <li className="flex min-h-8 items-center gap-1 py-0.5">
      <span className="min-w-0 flex-1">
        <span dir="ltr" title={path} className="block truncate font-mono text-[0.75rem]/4 rtl:text-right">
          {path}
        </span>
        {file && explained && (
          <span className="block text-[0.75rem]/4 text-ink-soft">
            {t(SHOWN[file.shown])} · {t(`ui-context-${file.reason}`)}
          </span>
        )}
      </span>
      {file && <span className="shrink-0 text-[0.75rem]/4 text-ink-soft tabular-nums">{compact(file.tokens)}</span>}
      {children}
    </li>
  );
}

/** The most tokens of files; decided by itself until the person moves it. */
function Budget({ context, draft, onChange }: ContextFilesProps) {
  const t = useText();
  const id = useId();
  const { compact, number } = useFormats();
  const value = draft.contextTokens ?? context.budget;
  const most = Math.max(LEAST, context.most, value);
  return (
    <div className="flex flex-col gap-1">
      <div className="flex items-center gap-2">
        <label htmlFor={id} className="min-w-0 flex-1 font-medium">
          {t("ui-context-budget")}
        </label>
        <span className="tabular-nums">{t("ui-context-meter", { used: compact(context.tokens), budget: compact(value) })}</span>
        {draft.contextTokens !== null && (
          <Button size="small" kind="ghost" onClick={() => onChange({ contextTokens: null })}>
            {t("ui-context-by-itself")}
          </Button>
        )}
      </div>
      <input
        id={id}
        type="range"
        min={LEAST}
        max={most}
        step={LEAST}
        value={value}
        aria-valuetext={t("ui-attach-tokens", { count: value, tokens: number(value) })}
        onChange={({ target }) => onChange({ contextTokens: Number(target.value) })}
        className="w-full accent-(--accent)"
      />
    </div>
  );
}
