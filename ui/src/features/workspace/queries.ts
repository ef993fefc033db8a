import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";

import { usePlatform } from "../../platform/context";
import { sessionOf } from "../editor/session";

/** All that is read of a project is below one key, so that a change refreshes it at once. */
const keyOf = (id: string, what: string) => ["project", id, what];

export function useProject(id: string) {
  const platform = usePlatform();
  return useQuery({ queryKey: keyOf(id, "view"), queryFn: () => platform.projectOpen(id) });
}

export function useFiles(id: string) {
  const platform = usePlatform();
  return useQuery({ queryKey: keyOf(id, "files"), queryFn: () => platform.filesList(id) });
}

export function useVersions(id: string) {
  const platform = usePlatform();
  return useQuery({ queryKey: keyOf(id, "versions"), queryFn: () => platform.versionsList(id) });
}

export function useTurns(id: string) {
  const platform = usePlatform();
  return useQuery({ queryKey: keyOf(id, "turns"), queryFn: () => platform.turnsList(id) });
}

export function useDeployments(id: string, enabled: boolean) {
  const platform = usePlatform();
  return useQuery({ queryKey: keyOf(id, "deployments"), queryFn: () => platform.deployments(id), enabled });
}

/** The files in which two versions differ. Versions never change, so it is read once. */
export function useChanges(id: string, from: number | null, to: number | null) {
  const platform = usePlatform();
  return useQuery({
    queryKey: ["changes", id, from, to],
    queryFn: () => (from === null || to === null ? Promise.resolve([]) : platform.versionDiff(id, from, to)),
    staleTime: Infinity,
  });
}

/** Reads everything of the project again, open files included. */
export function useRefresh(id: string): () => void {
  const client = useQueryClient();
  const platform = usePlatform();
  return useCallback(() => {
    void client.invalidateQueries({ queryKey: ["project", id] });
    void client.invalidateQueries({ queryKey: ["projects"] });
    void sessionOf(platform, id).refresh();
  }, [client, platform, id]);
}
