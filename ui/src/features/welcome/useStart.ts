import { useMutation } from "@tanstack/react-query";
import { useNavigate, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";

import { projectsQuery, providersQuery, queryClient } from "../../api/queries";
import { usePlatform } from "../../platform/context";
import { asRun, type Choice } from "./choice";

/** Starts a run of the description and goes where it can be watched. */
export function useStart(onStarted: () => void) {
  const platform = usePlatform();
  const navigate = useNavigate();
  const router = useRouter();
  useEffect(() => {
    // The workspace's code, when the first screen has come to rest: the way there is then at once.
    const timer = setTimeout(() => void router.preloadRoute({ to: "/project/$id", params: { id: "next" } }), 1_500);
    return () => clearTimeout(timer);
  }, [router]);

  /** The button said so: where nobody can be asked, a starter is made. */
  const standIn = async () => {
    const providers = await queryClient.ensureQueryData(providersQuery(platform));
    return providers.some((provider) => provider.configured) ? null : "starter";
  };

  return useMutation({
    mutationFn: async ({ description, choice }: { description: string; choice: Choice }) => {
      // Asked anew: the answer for the last keystroke may not be here yet.
      const detected = choice.type === null ? await platform.detect(description) : null;
      const type = choice.type ?? detected?.type_id ?? null;
      const chosen = choice.framework?.type === type ? choice.framework?.id : undefined;
      const request = asRun(choice, { type, framework: chosen ?? detected?.framework ?? null });
      return platform.runStart({ ...request, description, provider: choice.provider ?? (await standIn()) });
    },
    onSuccess: async (id) => {
      onStarted();
      void queryClient.invalidateQueries({ queryKey: projectsQuery(platform).queryKey });
      await navigate({ to: "/project/$id", params: { id } });
    },
  });
}
