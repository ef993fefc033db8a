import { useQuery } from "@tanstack/react-query";

import { providersQuery } from "../../api/queries";
import { usePlatform } from "../../platform/context";
import type { Choice } from "./choice";

/** True when a starter will be made: it was chosen, or nobody can be asked. */
export function useStandIn(choice: Choice): boolean {
  const { data: providers } = useQuery(providersQuery(usePlatform()));
  if (choice.provider !== null) return choice.provider === "starter";
  return providers !== undefined && !providers.some((provider) => provider.configured);
}
