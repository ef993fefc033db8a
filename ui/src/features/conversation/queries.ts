import { queryOptions } from "@tanstack/react-query";

import type { TurnRequest } from "../../api/generated/TurnRequest";
import type { Platform } from "../../platform/platform";

// Below the project's key: a change of its files changes both answers. The last one stays while the
// next is looked up: nothing jumps.

/** What a model would be shown for such a turn. */
export const contextQuery = (platform: Platform, request: TurnRequest) =>
  queryOptions({
    queryKey: ["project", request.project, "context", request],
    queryFn: () => platform.turnContext(request),
    staleTime: 5_000,
    gcTime: 30_000,
    placeholderData: (before) => before,
  });

/** What such a turn will probably cost. */
export const turnForecastQuery = (platform: Platform, request: TurnRequest) =>
  queryOptions({
    queryKey: ["project", request.project, "forecast", request],
    queryFn: () => platform.turnForecast(request),
    staleTime: 10_000,
    gcTime: 30_000,
    placeholderData: (before) => before,
  });
