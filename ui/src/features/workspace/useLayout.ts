import { useCallback, useState } from "react";

import { store, stored } from "../../lib/stored";
import { DEFAULT_LAYOUT, parseLayouts, withLayout, type Layout } from "./layout";

const KEY = "layouts";

/** How this project's workspace was left, and a way to change it; kept for the next start. */
export function useLayout(id: string): [Layout, (change: Partial<Layout>) => void] {
  const [layout, setLayout] = useState<Layout>(
    () => parseLayouts(stored(KEY)).find(([other]) => other === id)?.[1] ?? DEFAULT_LAYOUT,
  );
  const change = useCallback(
    (change: Partial<Layout>) =>
      setLayout((before) => {
        const layout = { ...before, ...change };
        store(KEY, JSON.stringify(withLayout(parseLayouts(stored(KEY)), id, layout)));
        return layout;
      }),
    [id],
  );
  return [layout, change];
}
