import { shownKeys } from "../../actions/keys";
import { isMac } from "../../platform/system";

/** Keys in the contract's notation (`CmdOrCtrl+Shift+H`), as the system writes them. */
export const Kbd = ({ keys }: { keys: string }) => (
  <kbd dir="ltr" className="font-sans text-[0.75rem]/4 whitespace-nowrap text-ink-soft">
    {shownKeys(keys, isMac)}
  </kbd>
);
