// The only module that may import Tauri.
import { invoke } from "@tauri-apps/api/core";

import type { Platform } from "./platform";

export const tauri: Platform = {
  projectsList: () => invoke("projects_list"),
  appInfo: () => invoke("app_info"),
};
