import { lazy, Suspense, useState } from "react";

import { useAction } from "../../actions/registry";

const PaletteDialog = lazy(() => import("./PaletteDialog"));

/** The command palette: every action that something answers now, and every project. */
export function Palette() {
  const [open, setOpen] = useState(false);
  useAction("palette", () => setOpen((open) => !open));
  if (!open) return null;
  return (
    <Suspense>
      <PaletteDialog onClose={() => setOpen(false)} />
    </Suspense>
  );
}
