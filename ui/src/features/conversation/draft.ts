import type { AttachmentKind } from "../../api/generated/AttachmentKind";
import type { AttachmentView } from "../../api/generated/AttachmentView";
import type { Problem } from "../../api/generated/Problem";
import type { Selection } from "../../api/generated/Selection";
import type { TurnKind } from "../../api/generated/TurnKind";
import type { TurnRequest } from "../../api/generated/TurnRequest";
import { isRecord } from "../../lib/recent";

/** What a person may ask for in a project that is there. */
export type Mode = Exclude<TurnKind, "create">;
export const MODES: readonly Mode[] = ["ask", "edit", "build"];

/** The next turn, as it is being written. */
export interface Draft {
  text: string;
  mode: Mode;
  advanced: boolean;
  provider: string | null;
  model: string | null;
  attachments: AttachmentView[];
  selection: Selection | null;
  pinned: string[];
  excluded: string[];
  contextTokens: number | null;
}

export const EMPTY_DRAFT: Draft = {
  text: "",
  mode: "edit",
  advanced: false,
  provider: null,
  model: null,
  attachments: [],
  selection: null,
  pinned: [],
  excluded: [],
  contextTokens: null,
};

const KINDS: readonly AttachmentKind[] = ["image", "text", "page"];

/** A draft out of what was stored: whatever is missing or not understood is as in a new one. */
export function parseDraft(stored: unknown): Draft {
  const from = isRecord(stored) ? stored : {};
  const text = (name: keyof Draft) => (typeof from[name] === "string" ? from[name] : null);
  const paths = (name: keyof Draft) => (Array.isArray(from[name]) ? from[name].filter((it) => typeof it === "string") : []);
  const attachments = Array.isArray(from["attachments"]) ? from["attachments"].filter(isAttachment) : [];
  const tokens = from["contextTokens"];
  return {
    text: text("text") ?? "",
    mode: MODES.find((mode) => mode === from["mode"]) ?? EMPTY_DRAFT.mode,
    advanced: from["advanced"] === true,
    provider: text("provider"),
    model: text("model"),
    attachments,
    selection: isSelection(from["selection"]) ? from["selection"] : null,
    pinned: paths("pinned"),
    excluded: paths("excluded"),
    contextTokens: typeof tokens === "number" && tokens > 0 ? tokens : null,
  };
}

function isAttachment(value: unknown): value is AttachmentView {
  if (!isRecord(value)) return false;
  const { id, name, kind, bytes, tokens } = value;
  const isNamed = typeof id === "string" && typeof name === "string" && KINDS.some((it) => it === kind);
  return isNamed && typeof bytes === "number" && typeof tokens === "number";
}

function isSelection(value: unknown): value is Selection {
  if (!isRecord(value) || !isRecord(value["place"])) return false;
  return typeof value["tag"] === "string" && typeof value["text"] === "string" && typeof value["place"]["path"] === "string";
}

/** What is left when it was sent: the words are gone, the choices stay. */
export const afterSending = (draft: Draft): Draft => ({ ...draft, text: "", attachments: [], selection: null });

/** Asking for it. */
export const asRequest = (project: string, draft: Draft, problems: Problem[] = []): TurnRequest => ({
  project,
  kind: draft.mode,
  text: draft.text,
  advanced: draft.advanced,
  provider: draft.provider,
  model: draft.model,
  attachments: draft.attachments.map(({ id }) => id),
  selection: draft.selection,
  problems,
  pinned: draft.pinned,
  excluded: draft.excluded,
  context_tokens: draft.contextTokens,
  max_cost_microusd: null,
});

/** Pins a file, or lets it go; a pinned file is not left out as well. */
export const pin = (draft: Draft, path: string, on: boolean): Draft => ({
  ...draft,
  pinned: on ? [...draft.pinned.filter((it) => it !== path), path] : draft.pinned.filter((it) => it !== path),
  excluded: draft.excluded.filter((it) => it !== path),
});

/** Leaves a file out, or takes it in again. */
export const exclude = (draft: Draft, path: string, on: boolean): Draft => ({
  ...draft,
  excluded: on ? [...draft.excluded.filter((it) => it !== path), path] : draft.excluded.filter((it) => it !== path),
  pinned: draft.pinned.filter((it) => it !== path),
});
