import type { ActionId } from "../api/generated/ActionId";
import type { AppInfo } from "../api/generated/AppInfo";
import type { AttachmentView } from "../api/generated/AttachmentView";
import type { CheckReport } from "../api/generated/CheckReport";
import type { Choices } from "../api/generated/Choices";
import type { ContextView } from "../api/generated/ContextView";
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
import type { Plan } from "../api/generated/Plan";
import type { PreviewUpdate } from "../api/generated/PreviewUpdate";
import type { ProjectId } from "../api/generated/ProjectId";
import type { ProjectSummary } from "../api/generated/ProjectSummary";
import type { ProjectView } from "../api/generated/ProjectView";
import type { ProviderTest } from "../api/generated/ProviderTest";
import type { ProviderView } from "../api/generated/ProviderView";
import type { RepairReport } from "../api/generated/RepairReport";
import type { RunRequest } from "../api/generated/RunRequest";
import type { RunView } from "../api/generated/RunView";
import type { Saved } from "../api/generated/Saved";
import type { Settings } from "../api/generated/Settings";
import type { TurnForecast } from "../api/generated/TurnForecast";
import type { TurnRequest } from "../api/generated/TurnRequest";
import type { TurnView } from "../api/generated/TurnView";
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
  /** What a description can be narrowed down with. */
  choices(): Promise<Choices>;
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
  /** Asks for a ZIP in the system's dialog; null when the person cancelled it. */
  projectImportZip(): Promise<ProjectSummary | null>;
  /** Clones a public repository, by its `https://` address. */
  projectImportGit(url: string): Promise<ProjectSummary>;
  /** Takes back the last change of the files, whoever made it; rejects with `nothing-to-undo`. */
  projectUndo(id: ProjectId): Promise<Saved>;
  projectRedo(id: ProjectId): Promise<Saved>;
  /** Runs the gate over the head, and mends by rules what can be mended without a model. Free. */
  projectRepair(id: ProjectId): Promise<RepairReport>;
  /** A PNG of the project's preview; null when it has none. */
  projectThumbnail(id: ProjectId): Promise<Blob | null>;
  projectReveal(id: ProjectId): Promise<void>;

  /** Starts a run and gives the id of the project that it makes. */
  runStart(request: RunRequest): Promise<ProjectId>;
  /** What such a run will probably cost; null without earlier answers of that model, or without its price. */
  runForecast(request: RunRequest): Promise<CostForecast | null>;
  /** Keeps what is complete, as a draft. */
  runStop(id: ProjectId): Promise<void>;
  /** Stops one step of the run; what waits for it is left out. */
  runStopStep(id: ProjectId, step: string): Promise<void>;
  /** The project's run, now and at every change; nothing is sent when it has none in this session. */
  runFollow(id: ProjectId, on: (view: RunView) => void): Unfollow;
  /** Runs the gate over the head and keeps the result with that version. */
  projectCheck(id: ProjectId): Promise<CheckReport>;

  /** The conversation, the first turn first. */
  turnsList(id: ProjectId): Promise<TurnView[]>;
  /** Starts a turn and gives its number; `runFollow` shows it. */
  turnStart(request: TurnRequest): Promise<number>;
  /** What the model would be shown. Local and quick: may be asked as the person types. */
  turnContext(request: TurnRequest): Promise<ContextView>;
  turnForecast(request: TurnRequest): Promise<TurnForecast>;
  /** Works through the plan, as the person changed it. */
  turnApprove(id: ProjectId, turn: number, plan: Plan): Promise<void>;
  /** The plan is not wanted. */
  turnDismiss(id: ProjectId, turn: number): Promise<void>;
  /** Brings back the files as they were before the turn, as a new version. */
  turnRevert(id: ProjectId, turn: number): Promise<Saved>;
  /** Takes the turn's unverified version as it is. */
  turnAccept(id: ProjectId, turn: number): Promise<Saved>;
  /** Asks the same once more, of the files that the turn began from, as a new turn. */
  turnReplay(id: ProjectId, turn: number, provider: string | null, model: string | null): Promise<number>;
  /** Asks for a file in the system's dialog and writes a bug report without secrets; null when cancelled. */
  turnReport(id: ProjectId, turn: number): Promise<string | null>;
  /** Keeps an image or a text file for the next turns. */
  attachmentAdd(name: string, content: ArrayBuffer): Promise<AttachmentView>;
  /** Fetches the text of a public page. */
  attachmentFetch(url: string): Promise<AttachmentView>;
  /** Its bytes. */
  attachmentRead(id: string): Promise<Blob>;

  filesList(id: ProjectId): Promise<FileView[]>;
  /** A locked file is changed by no turn. */
  fileLock(id: ProjectId, path: string, locked: boolean): Promise<void>;
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
  /** Makes a project of its own that begins with that version. */
  versionBranch(id: ProjectId, version: number): Promise<ProjectSummary>;
  /** A PNG of the preview as that version was seen; null when it never was. */
  versionThumbnail(id: ProjectId, version: number): Promise<Blob | null>;
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
  /** The next click in the page picks the element instead (`picked`); Escape ends it. */
  previewPick(id: ProjectId, picking: boolean): Promise<void>;
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
