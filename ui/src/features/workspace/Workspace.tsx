import { useQuery } from "@tanstack/react-query";

import { ErrorText } from "../../components/ui/ErrorText";
import { usePlatform } from "../../platform/context";

/** One project: how it is made, what it shows, what it is made of. */
export function Workspace({ id }: { id: string }) {
  const platform = usePlatform();
  const { data, error, refetch } = useQuery({ queryKey: ["project", id], queryFn: () => platform.projectOpen(id) });
  if (error) return <ErrorText error={error} onRetry={() => void refetch()} />;
  return (
    <main className="flex flex-1 flex-col px-6 py-5">
      <h1 dir="auto" className="text-[1.25rem]/7 font-semibold">
        {data?.summary.title}
      </h1>
      <p className="text-ink-soft">{data?.description}</p>
    </main>
  );
}
