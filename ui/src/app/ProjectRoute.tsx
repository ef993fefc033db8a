import { useParams } from "@tanstack/react-router";

import { TooltipProvider } from "../components/ui/Tooltip";
import { Workspace } from "../features/workspace/Workspace";

/** Another project is another workspace: nothing of the first one's state stays. */
export function ProjectRoute() {
  const { id } = useParams({ from: "/project/$id" });
  return (
    <TooltipProvider>
      <Workspace key={id} id={id} />
    </TooltipProvider>
  );
}
