import { createContext, use } from "react";

import type { Platform } from "./platform";

/** The host that the tree runs in; given once, by `main.tsx`. */
export const PlatformContext = createContext<Platform | null>(null);

export function usePlatform(): Platform {
  const platform = use(PlatformContext);
  if (!platform) throw new Error("There is no PlatformContext above");
  return platform;
}
