import type { VersionView } from "../../api/generated/VersionView";

/** The version before another one, drafts included; null for the first. */
export const before = (versions: VersionView[], version: number): number | null =>
  versions.find((it) => it.version < version)?.version ?? null;
