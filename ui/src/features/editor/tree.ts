/** A file or a folder, as a row of the tree. */
export interface Row {
  path: string;
  name: string;
  isFolder: boolean;
  /** From 1, as `aria-level` counts. */
  level: number;
  /** Its place among the rows of the same folder, from 1, and how many they are. */
  position: number;
  siblings: number;
  expanded: boolean;
}

interface Folder {
  folders: Map<string, Folder>;
  files: string[];
}

const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/** The rows that are seen when the folders in `expanded` are open: folders first, by name. */
export function rows(paths: Iterable<string>, expanded: ReadonlySet<string>): Row[] {
  const root: Folder = { folders: new Map(), files: [] };
  for (const path of paths) {
    const parts = path.split("/");
    const name = parts.pop() ?? path;
    let folder = root;
    for (const part of parts) {
      let next = folder.folders.get(part);
      if (!next) folder.folders.set(part, (next = { folders: new Map(), files: [] }));
      folder = next;
    }
    folder.files.push(name);
  }
  const found: Row[] = [];
  const walk = (folder: Folder, prefix: string, level: number) => {
    const folders = [...folder.folders.keys()].sort(collator.compare);
    const files = folder.files.sort(collator.compare);
    const siblings = folders.length + files.length;
    folders.forEach((name, index) => {
      const path = prefix + name;
      const isOpen = expanded.has(path);
      found.push({ path, name, isFolder: true, level, position: index + 1, siblings, expanded: isOpen });
      const inner = folder.folders.get(name);
      if (isOpen && inner) walk(inner, `${path}/`, level + 1);
    });
    files.forEach((name, index) => {
      const position = folders.length + index + 1;
      found.push({ path: prefix + name, name, isFolder: false, level, position, siblings, expanded: false });
    });
  };
  walk(root, "", 1);
  return found;
}

export const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));
export const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
export const joined = (folder: string, name: string): string => (folder === "" ? name : `${folder}/${name}`);

/** The folders above a path, the outermost first. */
export function foldersOf(path: string): string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}

export type Move =
  | { to: "row"; path: string }
  | { to: "open"; path: string }
  | { to: "expand"; path: string }
  | { to: "collapse"; path: string };

/** What an arrow key, Home, End, Enter or Space does in the tree, as ARIA's tree pattern has it. */
export function onTreeKey(list: Row[], focused: string | null, key: string, rtl: boolean): Move | null {
  const index = Math.max(0, list.findIndex((row) => row.path === focused));
  const row = list[index];
  if (!row) return null;
  const at = (index: number): Move | null => {
    const target = list[index];
    return target && { to: "row", path: target.path } || null;
  };
  switch (key) {
    case "ArrowDown":
      return at(index + 1);
    case "ArrowUp":
      return at(index - 1);
    case "Home":
      return at(0);
    case "End":
      return at(list.length - 1);
    case "Enter":
    case " ":
      if (!row.isFolder) return { to: "open", path: row.path };
      return { to: row.expanded ? "collapse" : "expand", path: row.path };
  }
  if (key === (rtl ? "ArrowLeft" : "ArrowRight")) {
    if (!row.isFolder) return null;
    return row.expanded ? at(index + 1) : { to: "expand", path: row.path };
  }
  if (key === (rtl ? "ArrowRight" : "ArrowLeft")) {
    if (row.isFolder && row.expanded) return { to: "collapse", path: row.path };
    const parent = parentOf(row.path);
    return parent === "" ? null : { to: "row", path: parent };
  }
  return null;
}

/** The next row whose name begins with what was typed, after the focused one, round and round. */
export function typedAhead(list: Row[], focused: string | null, typed: string): string | null {
  const start = list.findIndex((row) => row.path === focused);
  const order = [...list.slice(start + 1), ...list.slice(0, start + 1)];
  return order.find((row) => row.name.toLowerCase().startsWith(typed.toLowerCase()))?.path ?? null;
}

/** Why a name cannot be given, before the host is asked; null when it can be tried. */
export function nameFault(path: string, taken: Iterable<string>): "empty" | "unsafe" | "taken" | null {
  const parts = path.split("/");
  if (nameOf(path).trim() === "") return "empty";
  const isUnsafe = (part: string) => part === "" || part === "." || part === ".." || /[\u0000-\u001f<>:"|?*\\]|[. ]$/.test(part);
  if (parts.some(isUnsafe)) return "unsafe";
  const folded = path.normalize("NFC").toLowerCase();
  for (const other of taken) {
    const theirs = other.toLowerCase();
    if (theirs === folded || theirs.startsWith(`${folded}/`)) return "taken";
  }
  return null;
}
