import { queryOptions, QueryClient } from "@tanstack/react-query";

import type { ProjectSummary } from "./generated/ProjectSummary";
import type { RunRequest } from "./generated/RunRequest";
import type { Platform } from "../platform/platform";

export const queryClient = new QueryClient({
  defaultOptions: {
    // The host is on this computer: it answers without a network, and a refusal stays one.
    queries: { networkMode: "always", retry: false, staleTime: 2_000 },
    mutations: { networkMode: "always", retry: false },
  },
});

export const projectsQuery = (platform: Platform) =>
  queryOptions({
    queryKey: ["projects"],
    queryFn: () => platform.projectsList(),
    // A terminal may make projects too; what runs ends without telling the list.
    refetchInterval: ({ state }) => (state.data?.some((project) => project.running) ? 2_000 : false),
  });

export const typesQuery = (platform: Platform) =>
  queryOptions({ queryKey: ["types"], queryFn: () => platform.types(), staleTime: Infinity });

export const choicesQuery = (platform: Platform) =>
  queryOptions({ queryKey: ["choices"], queryFn: () => platform.choices(), staleTime: Infinity });

export const providersQuery = (platform: Platform) =>
  queryOptions({ queryKey: ["providers"], queryFn: () => platform.providers(), staleTime: 30_000 });

/** What a run of these choices will probably cost, by earlier answers. */
export const forecastQuery = (platform: Platform, request: RunRequest) =>
  queryOptions({
    queryKey: ["forecast", request],
    queryFn: () => platform.runForecast(request),
    staleTime: 10_000,
    // The last figure stays while the next one is looked up: nothing jumps.
    placeholderData: (before) => before,
  });

export const settingsQuery = (platform: Platform) =>
  queryOptions({ queryKey: ["settings"], queryFn: () => platform.settings(), staleTime: Infinity });

export const appInfoQuery = (platform: Platform) =>
  queryOptions({ queryKey: ["app-info"], queryFn: () => platform.appInfo(), staleTime: Infinity });

export const deployAccountsQuery = (platform: Platform) =>
  queryOptions({ queryKey: ["deploy-accounts"], queryFn: () => platform.deployAccounts() });

/** A project's picture, as it was when the project last changed. */
export const thumbnailQuery = (platform: Platform, project: Pick<ProjectSummary, "id" | "updated_at">) =>
  queryOptions({
    queryKey: ["thumbnail", project.id, project.updated_at],
    queryFn: () => platform.projectThumbnail(project.id),
    // A picture stays as it is; where there was none, there may be one by now.
    staleTime: ({ state }) => (state.data ? Infinity : 0),
    gcTime: 60_000,
  });

/** What was attached, by the digest of its content. */
export const attachmentQuery = (platform: Platform, id: string) =>
  queryOptions({ queryKey: ["attachment", id], queryFn: () => platform.attachmentRead(id), staleTime: Infinity, gcTime: 60_000 });
