// The only module that may import Tauri.
import { Channel, invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";

import type { ProjectId } from "../api/generated/ProjectId";
import type { Platform, Unfollow } from "./platform";

/** Opens a channel with a command that returns at once, and ends it with `unfollow`. */
function follow<T>(command: string, args: Record<string, unknown>, on: (message: T) => void): Unfollow {
  let followed = true;
  const channel = new Channel<T>((message) => {
    if (followed) on(message);
  });
  const follower = invoke<number>(command, { ...args, channel });
  return () => {
    followed = false;
    // What was refused needs no end.
    follower.then((follower) => invoke("unfollow", { follower })).catch(() => {});
  };
}

function hear<T>(event: string, on: (payload: T) => void): Unfollow {
  const ready = listen<T>(event, ({ payload }) => on(payload));
  return () => void ready.then((stop) => stop());
}

/** No bytes mean that there is no picture. */
const picture = (bytes: ArrayBuffer) => (bytes.byteLength > 0 ? new Blob([bytes], { type: "image/png" }) : null);

export const tauri: Platform = {
  appInfo: () => invoke("app_info"),
  types: () => invoke("types"),
  choices: () => invoke("choices"),
  detect: (description) => invoke("detect", { description }),

  projectsList: () => invoke("projects_list"),
  projectOpen: (id) => invoke("project_open", { id }),
  projectRename: (id, title) => invoke("project_rename", { id, title }),
  projectDuplicate: (id) => invoke("project_duplicate", { id }),
  projectDelete: (id) => invoke("project_delete", { id }),
  projectUndelete: (id) => invoke("project_undelete", { id }),
  projectImport: () => invoke("project_import"),
  projectImportZip: () => invoke("project_import_zip"),
  projectImportGit: (url) => invoke("project_import_git", { url }),
  projectUndo: (id) => invoke("project_undo", { id }),
  projectRedo: (id) => invoke("project_redo", { id }),
  projectRepair: (id) => invoke("project_repair", { id }),
  projectThumbnail: (id) => invoke<ArrayBuffer>("project_thumbnail", { id }).then(picture),
  projectReveal: (id) => invoke("project_reveal", { id }),

  runStart: (request) => invoke("run_start", { request }),
  runForecast: (request) => invoke("run_forecast", { request }),
  runStop: (id) => invoke("run_stop", { id }),
  runStopStep: (id, step) => invoke("run_stop_step", { id, step }),
  runFollow: (id, on) => follow("run_follow", { id }, on),
  projectCheck: (id) => invoke("project_check", { id }),

  turnsList: (id) => invoke("turns_list", { id }),
  turnStart: (request) => invoke("turn_start", { request }),
  turnContext: (request) => invoke("turn_context", { request }),
  turnForecast: (request) => invoke("turn_forecast", { request }),
  turnApprove: (id, turn, plan) => invoke("turn_approve", { id, turn, plan }),
  turnDismiss: (id, turn) => invoke("turn_dismiss", { id, turn }),
  turnRevert: (id, turn) => invoke("turn_revert", { id, turn }),
  turnAccept: (id, turn) => invoke("turn_accept", { id, turn }),
  turnReplay: (id, turn, provider, model) => invoke("turn_replay", { id, turn, provider, model }),
  turnReport: (id, turn) => invoke("turn_report", { id, turn }),
  // The body is the file itself; a name may hold characters that a header cannot.
  attachmentAdd: (name, content) =>
    invoke("attachment_add", content, { headers: { "vectort-name": encodeURIComponent(name) } }),
  attachmentFetch: (url) => invoke("attachment_fetch", { url }),
  attachmentRead: (id) => invoke<ArrayBuffer>("attachment_read", { id }).then((bytes) => new Blob([bytes])),

  filesList: (id) => invoke("files_list", { id }),
  fileLock: (id, path, locked) => invoke("file_lock", { id, path, locked }),
  fileRead: (id, path) => invoke("file_read", { id, path }),
  fileSave: (id, path, text, expected) => invoke("file_save", { id, path, text, expected }),
  filesEdit: (id, edits) => invoke("files_edit", { id, edits }),
  // The body is the file itself; a path may hold characters that a header cannot.
  fileAdd: (id, path, content) =>
    invoke("file_add", content, { headers: { "vectort-project": id, "vectort-path": encodeURIComponent(path) } }),

  versionsList: (id) => invoke("versions_list", { id }),
  versionRestore: (id, version) => invoke("version_restore", { id, version }),
  versionBranch: (id, version) => invoke("version_branch", { id, version }),
  versionThumbnail: (id, version) => invoke<ArrayBuffer>("version_thumbnail", { id, version }).then(picture),
  versionDiff: (id, from, to) => invoke("version_diff", { id, from, to }),
  versionFile: (id, version, path) => invoke("version_file", { id, version, path }),

  previewFollow: (id, on) => follow("preview_follow", { id }, on),
  previewPlace: (id, url, place) => invoke("preview_place", { id, url, place }),
  previewHide: () => invoke("preview_hide"),
  previewPicture: () => invoke<ArrayBuffer>("preview_picture").then(picture),
  previewPick: (id, picking) => invoke("preview_pick", { id, picking }),
  previewReload: () => invoke("preview_reload"),
  previewGo: (route) => invoke("preview_go", { route }),
  previewBack: () => invoke("preview_back"),
  previewForward: () => invoke("preview_forward"),

  settings: () => invoke("settings"),
  settingsSave: (settings) => invoke("settings_save", { settings }),
  providers: () => invoke("providers"),
  providerTest: (provider, key, save) => invoke("provider_test", { provider, key, save }),
  providerForget: (provider) => invoke("provider_forget", { provider }),

  deployAccounts: () => invoke("deploy_accounts"),
  deployConnect: (target, token) => invoke("deploy_connect", { target, token }),
  deployForget: (target) => invoke("deploy_forget", { target }),
  deployStart: (id, request) => invoke("deploy_start", { id, request }),
  deployCancel: (id) => invoke("deploy_cancel", { id }),
  deployFollow: (id, on) => follow("deploy_follow", { id }, on),
  deployments: (id) => invoke("deployments", { id }),
  exportZip: (id) => invoke("export_zip", { id }),

  openUrl: (url) => invoke("open_url", { url }),
  revealDataFolder: () => invoke("reveal_data_folder"),
  revealLogFolder: () => invoke("reveal_log_folder"),
  menuEnable: (actions) => invoke("menu_enable", { actions }),
  onAction: (on) => hear("action", on),
  onOpen: (on, failed) => {
    const stops = [hear("open", on), hear("open-failed", failed)];
    // What the program was started with was asked for before anybody could listen.
    invoke<ProjectId | null>("open_pending").then((id) => id && on(id), failed);
    return () => stops.forEach((stop) => stop());
  },
};
