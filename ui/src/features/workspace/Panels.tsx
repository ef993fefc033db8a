import type { ComponentProps } from "react";

import { Tabs } from "../../components/ui/Tabs";
import { useText } from "../../i18n/useText";
import { Conversation } from "../conversation/Conversation";
import { CodeView } from "../editor/CodeView";
import { PreviewPane } from "../preview/PreviewPane";
import type { Run } from "../run/useRun";
import { VersionsPanel } from "../versions/VersionsPanel";
import { useWorkspace } from "./context";
import { clamp, DEFAULT_LAYOUT, SIDE_MIN, sideWidth } from "./layout";
import { Splitter } from "./Splitter";
import { useSize } from "./useSize";

interface PanelsProps {
  run: Run | null;
  preview: ComponentProps<typeof PreviewPane>;
}

/** Narrower than this, code and preview stand one above the other. */
const BESIDE = 700;

/** The panel at the side, and what it is about: the preview, the code, or both. */
export function Panels({ run, preview }: PanelsProps) {
  const t = useText();
  const { layout, setLayout } = useWorkspace();
  const [box, { width }] = useSize();
  const side = sideWidth(layout.sideWidth, width);
  return (
    <div ref={box} className="flex min-h-0 flex-1">
      {layout.sideOpen && (
        <>
          <aside aria-label={t("ui-ws-side")} style={{ width: side }} className="flex min-h-0 shrink-0 flex-col bg-surface">
            <Tabs
              label={t("ui-ws-side")}
              value={layout.side}
              onChange={(side) => setLayout({ side })}
              items={[
                { value: "chat", label: t("ui-chat"), panel: <Conversation run={run} /> },
                { value: "versions", label: t("action-versions"), panel: <VersionsPanel /> },
              ]}
            />
          </aside>
          <Splitter
            axis="x"
            label={t("ui-ws-side-resize")}
            value={side}
            min={SIDE_MIN}
            max={sideWidth(Number.MAX_SAFE_INTEGER, width)}
            initial={DEFAULT_LAYOUT.sideWidth}
            onChange={(sideWidth) => setLayout({ sideWidth })}
          />
        </>
      )}
      <Views preview={preview} />
    </div>
  );
}

function Views({ preview }: Pick<PanelsProps, "preview">) {
  const t = useText();
  const { layout, setLayout } = useWorkspace();
  const [box, { width, height }] = useSize();
  const code = <CodeView problems={preview.preview.problems} />;
  const page = <PreviewPane {...preview} />;
  if (layout.view === "code") return <div className="flex min-w-0 flex-1">{code}</div>;
  if (layout.view === "preview") return <div className="flex min-w-0 flex-1">{page}</div>;
  const axis = width >= BESIDE ? "x" : "y";
  const total = axis === "x" ? width : height;
  const low = Math.min(total * 0.15, 200);
  const size = clamp(total * layout.codeShare, low, total - low);
  return (
    <div ref={box} className={`flex min-h-0 min-w-0 flex-1 ${axis === "x" ? "" : "flex-col"}`}>
      <div style={axis === "x" ? { width: size } : { height: size }} className="flex min-h-0 min-w-0 shrink-0">
        {code}
      </div>
      <Splitter
        axis={axis}
        label={t("ui-ws-split-resize")}
        value={size}
        min={low}
        max={total - low}
        initial={total / 2}
        onChange={(size) => total > 0 && setLayout({ codeShare: size / total })}
      />
      <div className="flex min-h-0 min-w-0 flex-1">{page}</div>
    </div>
  );
}
