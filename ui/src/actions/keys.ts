import type { ActionId } from "../api/generated/ActionId";

/** The keys of each action, as `ActionId::keys` has them in Rust (`test/keys.test.mjs` compares). */
export const KEYS: Readonly<Record<ActionId, string | null>> = {
  "new-app": "CmdOrCtrl+N",
  projects: "CmdOrCtrl+O",
  "import-folder": "CmdOrCtrl+Shift+O",
  "import-zip": null,
  "import-git": null,
  settings: "CmdOrCtrl+,",
  palette: "CmdOrCtrl+K",
  save: "CmdOrCtrl+S",
  stop: null,
  regenerate: null,
  check: null,
  repair: null,
  chat: "CmdOrCtrl+L",
  "pick-element": "CmdOrCtrl+Shift+C",
  "reload-preview": "CmdOrCtrl+R",
  "show-preview": "CmdOrCtrl+1",
  "show-code": "CmdOrCtrl+2",
  "show-split": "CmdOrCtrl+3",
  "toggle-console": "CmdOrCtrl+J",
  versions: "CmdOrCtrl+Shift+H",
  "undo-change": "CmdOrCtrl+Z",
  "redo-change": "CmdOrCtrl+Shift+Z",
  deploy: "CmdOrCtrl+Shift+D",
  "export-zip": "CmdOrCtrl+E",
  "reveal-folder": null,
  rename: null,
  duplicate: null,
  delete: null,
  "next-theme": null,
  "data-folder": null,
  "log-folder": null,
};

/** Actions whose keys mean something else in a box to write in, as `ActionId::has_text_keys` says. */
export const TEXT_KEYS: readonly ActionId[] = ["undo-change", "redo-change"];

/** Every action, in the order of the palette. */
export const ACTIONS = Object.keys(KEYS) as ActionId[];

/** What of a keyboard event says which keys it is. */
export type Pressed = Pick<
  KeyboardEvent,
  "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey"
>;

const CODES: Readonly<Record<string, string>> = { Comma: ",", Period: ".", Slash: "/" };

/** The character on the key of a US keyboard, where the layout's own is none of a shortcut's. */
const byCode = (code: string): string =>
  CODES[code] ?? code.replace(/^Key([A-Z])$/, (_, letter: string) => letter.toLowerCase()).replace(/^Digit/, "");

/** True when `pressed` is `keys`, on any keyboard layout. */
export function matches(keys: string, pressed: Pressed, mac: boolean): boolean {
  const parts = keys.split("+");
  const key = (parts.at(-1) ?? "").toLowerCase();
  const has = (part: string) => parts.includes(part);
  if ((mac ? pressed.metaKey : pressed.ctrlKey) !== has("CmdOrCtrl")) return false;
  if (mac ? pressed.ctrlKey : pressed.metaKey) return false;
  if (pressed.altKey !== has("Alt") || pressed.shiftKey !== has("Shift")) return false;
  // A Latin letter is meant as it is written, wherever the layout has it.
  if (/^[a-z]$/i.test(pressed.key)) return pressed.key.toLowerCase() === key;
  return pressed.key === key || byCode(pressed.code) === key;
}

/** The action that these keys belong to. */
export const actionOf = (pressed: Pressed, mac: boolean): ActionId | undefined =>
  ACTIONS.find((id) => {
    const keys = KEYS[id];
    return keys !== null && matches(keys, pressed, mac);
  });

/** The keys as the system writes them: `⇧⌘H`, `Ctrl+Shift+H`. */
export function shownKeys(keys: string, mac: boolean): string {
  const parts = keys.split("+");
  if (!mac) return parts.map((part) => (part === "CmdOrCtrl" ? "Ctrl" : part)).join("+");
  const signs: Readonly<Record<string, string>> = { CmdOrCtrl: "⌘", Shift: "⇧", Alt: "⌥", Enter: "↩", Escape: "esc" };
  // Apple's order: control, option, shift, command.
  const order = ["Alt", "Shift", "CmdOrCtrl"];
  return [...order.filter((part) => parts.includes(part)), ...parts.filter((part) => !order.includes(part))]
    .map((part) => signs[part] ?? part)
    .join("");
}
