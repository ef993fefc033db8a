import type { AppInfo } from "../api/generated/AppInfo";
import type { ProjectSummary } from "../api/generated/ProjectSummary";
import type { WireError } from "../api/generated/WireError";

/** What the window asks of its host. Screens receive it, so tests can give them another. */
export interface Platform {
  /** The projects of this computer, the last changed first. Rejects with a `WireError`. */
  projectsList(): Promise<ProjectSummary[]>;
  appInfo(): Promise<AppInfo>;
}

/** True for an error that the host classified; anything else is a defect of ours. */
export function isWireError(error: unknown): error is WireError {
  return typeof error === "object" && error !== null && "code" in error && "args" in error;
}
