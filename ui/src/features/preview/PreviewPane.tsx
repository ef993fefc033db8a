import {
  ArrowLeft,
  ArrowRight,
  CircleAlert,
  Maximize,
  RotateCw,
  Smartphone,
  SquareTerminal,
  Tablet,
  TriangleAlert,
} from "lucide-react";
import { useEffect, useState } from "react";

import { KEYS } from "../../actions/keys";
import { useAction } from "../../actions/registry";
import { Badge } from "../../components/ui/Badge";
import { IconButton } from "../../components/ui/IconButton";
import { Progress } from "../../components/ui/Progress";
import { ToggleGroup } from "../../components/ui/ToggleGroup";
import { useText } from "../../i18n/useText";
import { usePlatform } from "../../platform/context";
import { FixButton } from "../conversation/FixButton";
import { Problems } from "../run/Problems";
import { useWorkspace } from "../workspace/context";
import { clamp, CONSOLE_MIN, DEFAULT_LAYOUT } from "../workspace/layout";
import { Splitter } from "../workspace/Splitter";
import { useSize } from "../workspace/useSize";
import { Console } from "./Console";
import { Instead } from "./Instead";
import { NativeView } from "./NativeView";
import { RouteField } from "./RouteField";
import { errorCount, type Preview, type PreviewAction } from "./state";

interface PreviewPaneProps {
  preview: Preview;
  dispatch(action: PreviewAction): void;
  onRetry(): void;
}

/** The app as it runs, with what belongs to it: its route, sizes, console and problems. */
export function PreviewPane({ preview, dispatch, onRetry }: PreviewPaneProps) {
  const t = useText();
  const platform = usePlatform();
  const { id, layout, setLayout } = useWorkspace();
  const [failure, setFailure] = useState<unknown>(null);
  const [body, size] = useSize();
  const errors = errorCount(preview);
  const isServed = preview.url !== null && failure === null;

  // Another page is another try.
  useEffect(() => setFailure(null), [preview.url, preview.load]);
  const attempt = (call: Promise<void>) => void call.catch(setFailure);
  const reload = () => {
    dispatch({ event: "reloaded" });
    attempt(platform.previewReload());
  };
  useAction("reload-preview", reload, isServed);
  useAction("toggle-console", () => setLayout({ consoleOpen: !layout.consoleOpen }));

  const maxConsole = Math.max(CONSOLE_MIN, size.height - 120);
  const consoleHeight = clamp(layout.consoleHeight, CONSOLE_MIN, maxConsole);
  return (
    <section aria-label={t("ui-view-preview")} className="flex min-h-0 min-w-0 flex-1 flex-col">
      <div role="toolbar" aria-label={t("ui-view-toolbar")} className="relative flex flex-wrap items-center gap-x-1 gap-y-1 border-b border-line bg-surface px-2 py-1">
        <IconButton size="small" label={t("ui-view-back")} icon={<ArrowLeft aria-hidden="true" className="mirrored" />} disabled={!isServed} onClick={() => attempt(platform.previewBack())} />
        <IconButton size="small" label={t("ui-view-forward")} icon={<ArrowRight aria-hidden="true" className="mirrored" />} disabled={!isServed} onClick={() => attempt(platform.previewForward())} />
        <IconButton size="small" label={t("action-reload-preview")} keys={KEYS["reload-preview"]} icon={<RotateCw aria-hidden="true" />} disabled={!isServed} onClick={reload} />
        <RouteField route={preview.route} origin={preview.url} disabled={!isServed} onGo={(route) => attempt(platform.previewGo(route))} />
        {preview.draft && (
          <Badge tone="caution" icon={<TriangleAlert aria-hidden="true" />}>
            {t("ui-view-draft")}
          </Badge>
        )}
        <ToggleGroup
          label={t("ui-view-size")}
          value={layout.device}
          onChange={(device) => setLayout({ device })}
          options={[
            { value: "phone", label: t("ui-view-phone"), icon: <Smartphone aria-hidden="true" />, iconOnly: true },
            { value: "tablet", label: t("ui-view-tablet"), icon: <Tablet aria-hidden="true" />, iconOnly: true },
            { value: "fit", label: t("ui-view-fit"), icon: <Maximize aria-hidden="true" />, iconOnly: true },
          ]}
        />
        <span className="relative pe-1">
          <IconButton
            size="small"
            pressed={layout.consoleOpen}
            label={errors > 0 ? t("ui-console-count", { count: errors }) : t("ui-console")}
            keys={KEYS["toggle-console"]}
            icon={<SquareTerminal aria-hidden="true" />}
            onClick={() => setLayout({ consoleOpen: !layout.consoleOpen })}
          />
          {errors > 0 && (
            <span aria-hidden="true" className="pointer-events-none absolute end-0 top-0 min-w-4 rounded-full bg-bad px-1 text-center text-[0.625rem]/4 font-medium text-on-bad tabular-nums">
              {errors > 99 ? "99+" : errors}
            </span>
          )}
        </span>
        {isServed && !preview.painted && !preview.crashed && preview.problems.length === 0 && <Loading key={preview.load} />}
      </div>
      <PreviewProblems preview={preview} />
      <div ref={body} className="flex min-h-0 flex-1 flex-col">
        <div className="relative min-h-0 flex-1">
          {preview.url !== null && (
            <NativeView
              id={id}
              url={preview.url}
              load={preview.load}
              device={layout.device}
              covered={preview.crashed || failure !== null}
              onError={setFailure}
            />
          )}
          <Instead preview={preview} failure={failure} onReload={reload} onRetry={onRetry} />
        </div>
        {layout.consoleOpen && (
          <>
            <Splitter
              axis="y"
              label={t("ui-console-resize")}
              value={size.height - consoleHeight}
              min={size.height - maxConsole}
              max={size.height - CONSOLE_MIN}
              initial={size.height - DEFAULT_LAYOUT.consoleHeight}
              onChange={(value) => setLayout({ consoleHeight: size.height - value })}
            />
            <div style={{ height: consoleHeight }} className="shrink-0">
              <Console lines={preview.console} onClear={() => dispatch({ event: "cleared" })} onClose={() => setLayout({ consoleOpen: false })} />
            </div>
          </>
        )}
      </div>
    </section>
  );
}

/** A page that shows nothing at all would leave it going for ever, in milliseconds. */
const LOADING_AT_MOST = 15_000;

/** Until the app shows something, a line that moves: the place itself belongs to the page. */
function Loading() {
  const t = useText();
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsOver(true), LOADING_AT_MOST);
    return () => clearTimeout(timer);
  }, []);
  return isOver ? null : (
    <div className="appear-late absolute inset-x-0 -bottom-px">
      <Progress label={t("ui-view-starting")} hideLabel />
    </div>
  );
}

/** What is wrong with the code now; the page beside it shows the last state that worked. */
function PreviewProblems({ preview }: { preview: Preview }) {
  const t = useText();
  const { problems } = preview;
  if (problems.length === 0) return null;
  return (
    <section aria-label={t("ui-run-problems")} role="status" className="max-h-48 shrink-0 overflow-y-auto border-b border-line bg-surface px-4 py-2">
      <h2 className="mb-1 flex items-center gap-2 font-medium text-bad">
        <CircleAlert aria-hidden="true" className="size-4 shrink-0" />
        {t("ui-view-problems", { count: problems.length })}
      </h2>
      <Problems problems={problems} label={t("ui-run-problems")} />
      {!preview.draft && (
        <div className="pt-2">
          <FixButton problems={problems} />
        </div>
      )}
    </section>
  );
}
