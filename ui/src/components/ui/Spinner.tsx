import { LoaderCircle } from "lucide-react";

/** Says by its motion alone that something goes on; what it is stands beside it. */
export const Spinner = () => <LoaderCircle aria-hidden="true" className="size-4 shrink-0 animate-spin" />;
