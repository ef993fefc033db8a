import { ChevronRight } from "lucide-react";
import { useState, type ReactNode } from "react";

interface DisclosureProps {
  label: ReactNode;
  /** At the end of its line, such as a count. */
  detail?: ReactNode;
  icon?: ReactNode;
  /** Whether it is unfolded at first. */
  open?: boolean;
  children: ReactNode;
}

/** A line that unfolds what is below it. */
export function Disclosure({ label, detail, icon, open = false, children }: DisclosureProps) {
  const [isOpen, setIsOpen] = useState(open);
  return (
    <section>
      <h2>
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
          className="-mx-1 flex w-[calc(100%+0.5rem)] min-h-7 items-center gap-1.5 rounded-md px-1 text-start hover:bg-raised [&_svg]:size-3.5 [&_svg]:shrink-0"
        >
          <ChevronRight aria-hidden="true" className={`text-ink-soft ${isOpen ? "rotate-90" : "mirrored"}`} />
          {icon}
          <span className="min-w-0 flex-1 font-medium">{label}</span>
          {detail && <span className="shrink-0 text-ink-soft tabular-nums">{detail}</span>}
        </button>
      </h2>
      {isOpen && <div className="ps-5 pt-1">{children}</div>}
    </section>
  );
}
