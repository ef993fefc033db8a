import { useEffect, useState } from "react";

import type { ProjectSummary } from "../api/generated/ProjectSummary";
import { queryClient, thumbnailQuery } from "../api/queries";
import { usePlatform } from "../platform/context";
import { Frame } from "./Picture";

/** A row that scrolls past is gone by then, and asks for nothing. */
const SETTLED = 80;

/** The project's own picture in a frame that its parent sizes; a sign where it has none. */
export function Thumbnail({ project: { id, updated_at } }: { project: Pick<ProjectSummary, "id" | "updated_at"> }) {
  const platform = usePlatform();
  const [shown, setShown] = useState<{ id: string; url: string }>();
  // The element may have been another project's a moment ago.
  const url = shown?.id === id ? shown.url : undefined;
  useEffect(() => {
    let made: string | undefined;
    let current = true;
    const query = thumbnailQuery(platform, { id, updated_at });
    const show = (picture: Blob | null) => {
      if (!picture || !current) return;
      made = URL.createObjectURL(picture);
      setShown({ id, url: made });
    };
    const there = queryClient.getQueryData(query.queryKey);
    if (there) show(there);
    // Without a picture the sign stays: there is nothing to say about it.
    const read = () => queryClient.fetchQuery(query).then(show, () => {});
    const timer = there ? undefined : setTimeout(() => void read(), SETTLED);
    return () => {
      current = false;
      clearTimeout(timer);
      if (made) URL.revokeObjectURL(made);
      setShown(undefined);
    };
  }, [platform, id, updated_at]);
  return <Frame url={url ?? null} />;
}
