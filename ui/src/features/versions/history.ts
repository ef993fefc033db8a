import type { VersionView } from "../../api/generated/VersionView";

/**
 * The version that "undo" goes to: the one that was current before the head. A restored head counts
 * as the version that it brought back, so that undo after undo goes further back. Drafts were never
 * current. `versions` has the latest first.
 */
export function undoTarget(versions: VersionView[]): number | null {
  let at = versions.find((version) => version.head);
  while (at?.restored_from != null) {
    const from: number = at.restored_from;
    if (from >= at.version) break;
    at = versions.find((version) => version.version === from);
  }
  const now = at?.version;
  if (now === undefined) return null;
  return versions.find((version) => version.version < now && version.standing !== "draft")?.version ?? null;
}

/** The version before another one, drafts included; null for the first. */
export const before = (versions: VersionView[], version: number): number | null =>
  versions.find((it) => it.version < version)?.version ?? null;
