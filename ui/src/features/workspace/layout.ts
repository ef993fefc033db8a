import { isRecord, parseRecent, withRecent, type Recent } from "../../lib/recent";

/** What is shown beside the conversation. */
export type View = "preview" | "code" | "split";
/** What the panel at the side shows. */
export type Side = "chat" | "versions";
/** How wide the page of the preview is; `fit` is as wide as there is room. */
export type Device = "fit" | "tablet" | "phone";

/** How a project's workspace was left. Sizes in CSS pixels, but for `codeShare` (of one). */
export interface Layout {
  view: View;
  side: Side;
  sideOpen: boolean;
  sideWidth: number;
  codeShare: number;
  treeOpen: boolean;
  treeWidth: number;
  consoleOpen: boolean;
  consoleHeight: number;
  device: Device;
  /** Paths of the open files, in the order of their tabs. */
  tabs: string[];
  tab: string | null;
}

export const DEFAULT_LAYOUT: Layout = {
  view: "preview",
  side: "chat",
  sideOpen: true,
  sideWidth: 380,
  codeShare: 0.5,
  treeOpen: true,
  treeWidth: 200,
  consoleOpen: false,
  consoleHeight: 200,
  device: "fit",
  tabs: [],
  tab: null,
};

const VIEWS: readonly View[] = ["preview", "code", "split"];
const SIDES: readonly Side[] = ["chat", "versions"];
const DEVICES: readonly Device[] = ["fit", "tablet", "phone"];
/** More tabs than this are not reopened. */
const MAX_TABS = 40;

/** A layout out of what was stored: whatever is missing or not understood has its default. */
export function parseLayout(stored: unknown): Layout {
  const from = isRecord(stored) ? stored : {};
  const one = <T>(of: readonly T[], name: keyof Layout, fallback: T): T => of.find((it) => it === from[name]) ?? fallback;
  const size = (name: keyof Layout, low: number, high: number, fallback: number): number => {
    const value = from[name];
    return typeof value === "number" && Number.isFinite(value) ? clamp(value, low, high) : fallback;
  };
  const flag = (name: keyof Layout, fallback: boolean): boolean => {
    const value = from[name];
    return typeof value === "boolean" ? value : fallback;
  };
  const tabs = Array.isArray(from["tabs"]) ? from["tabs"].filter((it) => typeof it === "string").slice(0, MAX_TABS) : [];
  return {
    view: one(VIEWS, "view", DEFAULT_LAYOUT.view),
    side: one(SIDES, "side", DEFAULT_LAYOUT.side),
    sideOpen: flag("sideOpen", DEFAULT_LAYOUT.sideOpen),
    sideWidth: size("sideWidth", SIDE_MIN, 900, DEFAULT_LAYOUT.sideWidth),
    codeShare: size("codeShare", 0.15, 0.85, DEFAULT_LAYOUT.codeShare),
    treeOpen: flag("treeOpen", DEFAULT_LAYOUT.treeOpen),
    treeWidth: size("treeWidth", TREE_MIN, 600, DEFAULT_LAYOUT.treeWidth),
    consoleOpen: flag("consoleOpen", DEFAULT_LAYOUT.consoleOpen),
    consoleHeight: size("consoleHeight", CONSOLE_MIN, 900, DEFAULT_LAYOUT.consoleHeight),
    device: one(DEVICES, "device", DEFAULT_LAYOUT.device),
    tabs,
    tab: typeof from["tab"] === "string" && tabs.includes(from["tab"]) ? from["tab"] : (tabs[0] ?? null),
  };
}

/** Layouts by project, the one changed last first. */
export type Layouts = Recent<Layout>;

export const parseLayouts = (text: string | null): Layouts => parseRecent(text, parseLayout);

/** The same list with a project's layout in front, and no longer than it may be. */
export const withLayout = (layouts: Layouts, id: string, layout: Layout): Layouts =>
  withRecent(layouts, id, { ...layout, tabs: layout.tabs.slice(0, MAX_TABS) });

export const SIDE_MIN = 240;
export const TREE_MIN = 120;
export const CONSOLE_MIN = 80;

/** The side panel's width in a workspace of that width: the rest keeps at least 360 px. */
export const sideWidth = (wanted: number, total: number): number =>
  clamp(wanted, SIDE_MIN, Math.max(SIDE_MIN, total - 360));

export const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);
