import type { ActionId } from "../api/generated/ActionId";
import type { AppInfo } from "../api/generated/AppInfo";
import type { CheckReport } from "../api/generated/CheckReport";
import type { CostForecast } from "../api/generated/CostForecast";
import type { DeployAccount } from "../api/generated/DeployAccount";
import type { DeploymentView } from "../api/generated/DeploymentView";
import type { DeployRequest } from "../api/generated/DeployRequest";
import type { DeployView } from "../api/generated/DeployView";
import type { Detected } from "../api/generated/Detected";
import type { FileChange } from "../api/generated/FileChange";
import type { FileEdit } from "../api/generated/FileEdit";
import type { FileText } from "../api/generated/FileText";
import type { FileView } from "../api/generated/FileView";
import type { Placement } from "../api/generated/Placement";
import type { PreviewUpdate } from "../api/generated/PreviewUpdate";
import type { ProjectId } from "../api/generated/ProjectId";
import type { ProjectSummary } from "../api/generated/ProjectSummary";
import type { ProjectView } from "../api/generated/ProjectView";
import type { ProviderTest } from "../api/generated/ProviderTest";
import type { ProviderView } from "../api/generated/ProviderView";
import type { RunRequest } from "../api/generated/RunRequest";
import type { RunView } from "../api/generated/RunView";
import type { Saved } from "../api/generated/Saved";
import type { Settings } from "../api/generated/Settings";
import type { TypeView } from "../api/generated/TypeView";
import type { VersionView } from "../api/generated/VersionView";
import type { WireError } from "../api/generated/WireError";

/** Ends what a `follow…` began. */
export type Unfollow = () => void;

/** What the window asks of its host. Every promise rejects with a `WireError`. */
export interface Platform {
  appInfo(): Promise<AppInfo>;
  /** The project types, in the catalog's order. */
  types(): Promise<TypeView[]>;
  /** Pure and local: may be asked at every keystroke. */
  detect(description: string): Promise<Detected>;

  /** The live projects, the last changed first. */
  projectsList(): Promise<ProjectSummary[]>;
  /** Takes in what other programs changed in the folder. */
  projectOpen(id: ProjectId): Promise<ProjectView>;
  projectRename(id: ProjectId, title: string): Promise<ProjectSummary>;
  projectDuplicate(id: ProjectId): Promise<ProjectSummary>;
  /** Undone by `projectUndelete`. */
  projectDelete(id: ProjectId): Promise<void>;
  projectUndelete(id: ProjectId): Promise<ProjectSummary>;
  /** Asks for a folder in the system's dialog; null when the person cancelled it. */
  projectImport(): Promise<ProjectSummary | null>;
  /** A PNG of the project's preview; null when it has none. */
  projectThumbnail(id: ProjectId): Promise<Blob | null>;
  projectReveal(id: ProjectId): Promise<void>;

  /** Starts a run and gives the id of the project that it makes. */
  runStart(request: RunRequest): Promise<ProjectId>;
  /** What such a run will probably cost; null without earlier answers of that model, or without its price. */
  runForecast(request: RunRequest): Promise<CostForecast | null>;
  /** Keeps what is complete, as a draft. */
  runStop(id: ProjectId): Promise<void>;
  /** The project's run, now and at every change; nothing is sent when it has none in this session. */
  runFollow(id: ProjectId, on: (view: RunView) => void): Unfollow;
  /** Runs the gate over the head and keeps the result with that version. */
  projectCheck(id: ProjectId): Promise<CheckReport>;

  filesList(id: ProjectId): Promise<FileView[]>;
  fileRead(id: ProjectId, path: string): Promise<FileText>;
  /** Rejects with `file-changed` when the file's digest is no longer `expected`. */
  fileSave(id: ProjectId, path: string, text: string, expected: string): Promise<Saved>;
  filesEdit(id: ProjectId, edits: FileEdit[]): Promise<Saved>;
  /** Adds a dropped file; replaces one of that name. */
  fileAdd(id: ProjectId, path: string, content: ArrayBuffer): Promise<Saved>;

  /** The latest first. */
  versionsList(id: ProjectId): Promise<VersionView[]>;
  /** Makes an earlier version current again, as a new one. */
  versionRestore(id: ProjectId, version: number): Promise<Saved>;
  versionDiff(id: ProjectId, from: number, to: number): Promise<FileChange[]>;
  versionFile(id: ProjectId, version: number, path: string): Promise<FileText>;

  /** Serves the project, or its run's draft, for as long as somebody follows. */
  previewFollow(id: ProjectId, on: (update: PreviewUpdate) => void): Unfollow;
  /** Shows the page there, above the window's own. Called again whenever the place changes. */
  previewPlace(id: ProjectId, url: string, place: Placement): Promise<void>;
  /** Takes it off the screen; the page lives on. */
  previewHide(): Promise<void>;
  /** A PNG of what the page shows, to stand in for it while a dialog is above it; null without one. */
  previewPicture(): Promise<Blob | null>;
  previewReload(): Promise<void>;
  /** Path, query and fragment within the page's origin. */
  previewGo(route: string): Promise<void>;
  previewBack(): Promise<void>;
  previewForward(): Promise<void>;

  settings(): Promise<Settings>;
  settingsSave(settings: Settings): Promise<void>;
  /** Looks for local servers too; up to 2 s. */
  providers(): Promise<ProviderView[]>;
  /** Asks the provider with this key, or with its own when null; keeps a key that works. */
  providerTest(provider: string, key: string | null, save: boolean): Promise<ProviderTest>;
  /** Takes the key out of the keyring. */
  providerForget(provider: string): Promise<void>;

  deployAccounts(): Promise<DeployAccount[]>;
  /** Asks the vendor whose token it is, and keeps it in the keyring. */
  deployConnect(target: string, token: string): Promise<DeployAccount>;
  deployForget(target: string): Promise<void>;
  deployStart(id: ProjectId, request: DeployRequest): Promise<void>;
  deployCancel(id: ProjectId): Promise<void>;
  /** The project's deployment of this session, as `runFollow` does. */
  deployFollow(id: ProjectId, on: (view: DeployView) => void): Unfollow;
  /** The latest first. */
  deployments(id: ProjectId): Promise<DeploymentView[]>;
  /** Asks for a file in the system's dialog; null when the person cancelled it. */
  exportZip(id: ProjectId): Promise<string | null>;

  /** Only `http:` and `https:` addresses, in the system's browser. */
  openUrl(url: string): Promise<void>;
  revealDataFolder(): Promise<void>;
  revealLogFolder(): Promise<void>;
  /** The actions that something answers now; the native menu greys the others. */
  menuEnable(actions: ActionId[]): Promise<void>;
  /** What was chosen in the native menu. */
  onAction(on: (action: ActionId) => void): Unfollow;
  /** A second start, or the system, asked for this folder to be opened. */
  onOpen(on: (id: ProjectId) => void, failed: (error: unknown) => void): Unfollow;
}

/** True for an error that the host classified; anything else is a defect of ours. */
export function isWireError(error: unknown): error is WireError {
  return typeof error === "object" && error !== null && "code" in error && "args" in error;
}
