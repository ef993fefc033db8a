import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactNode, RefObject } from "react";

import { useText } from "../../i18n/useText";
import { Floats } from "./overlay";

interface DialogProps {
  open: boolean;
  /** By Escape, the cross, or a click beside it. */
  onClose(): void;
  title: string;
  /** One sentence under the title. */
  description?: string | undefined;
  children?: ReactNode;
  /** Buttons, the one that does it last. */
  footer?: ReactNode;
  size?: "small" | "medium" | "large";
  initialFocus?: RefObject<HTMLElement | null>;
  /** A click beside it does not close it: something would be lost. */
  sticky?: boolean;
}

const SIZE = { small: "max-w-md", medium: "max-w-xl", large: "max-w-4xl" };

export function Dialog({
  open,
  onClose,
  title,
  description,
  children,
  footer,
  size = "small",
  initialFocus,
  sticky = false,
}: DialogProps) {
  const t = useText();
  return (
    <Base.Root open={open} disablePointerDismissal={sticky} onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-black/40 transition-opacity duration-100 data-[ending-style]:opacity-0 data-[starting-style]:opacity-0" />
        <Base.Viewport className="fixed inset-0 z-40 flex items-center justify-center p-6">
          <Base.Popup
            {...(initialFocus ? { initialFocus } : {})}
            className={`floating flex max-h-full w-full flex-col outline-none ${SIZE[size]}`}
          >
            <Floats />
            <header className="flex items-start gap-4 px-5 pt-4">
              <div className="min-w-0 flex-1">
                <Base.Title className="text-[1rem]/6 font-semibold">{title}</Base.Title>
                {description && (
                  <Base.Description className="mt-1 text-ink-soft">{description}</Base.Description>
                )}
              </div>
              <Base.Close
                aria-label={t("ui-close")}
                className="-me-2 -mt-1 inline-flex size-8 items-center justify-center rounded-lg text-ink-soft hover:bg-raised hover:text-ink"
              >
                <X aria-hidden="true" className="size-4" />
              </Base.Close>
            </header>
            {children && <div className="min-h-0 flex-1 overflow-y-auto px-5 pt-3 pb-1">{children}</div>}
            <footer className="flex flex-wrap justify-end gap-2 px-5 pt-4 pb-5">{footer}</footer>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
