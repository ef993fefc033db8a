import { useQuery } from "@tanstack/react-query";
import { AppWindow } from "lucide-react";
import { useEffect, useState } from "react";

import type { ProjectSummary } from "../api/generated/ProjectSummary";
import { thumbnailQuery } from "../api/queries";
import { usePlatform } from "../platform/context";

/** The project's own picture in a frame that its parent sizes; a sign where it has none. */
export function Thumbnail({ project }: { project: Pick<ProjectSummary, "id" | "updated_at"> }) {
  const platform = usePlatform();
  const { data: picture } = useQuery(thumbnailQuery(platform, project));
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!picture) return;
    const url = URL.createObjectURL(picture);
    setUrl(url);
    return () => {
      URL.revokeObjectURL(url);
      setUrl(undefined);
    };
  }, [picture]);
  return (
    <span className="flex size-full items-center justify-center overflow-hidden rounded-md bg-raised text-line-strong">
      {url ? (
        // Named by the title beside it.
        <img src={url} alt="" className="size-full object-cover object-top" draggable={false} />
      ) : (
        <AppWindow aria-hidden="true" className="size-5" />
      )}
    </span>
  );
}
