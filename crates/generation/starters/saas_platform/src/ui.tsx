import type { ComponentProps, ReactNode } from "react";

export function Button({ kind = "plain", ...rest }: ComponentProps<"button"> & { kind?: "plain" | "main" }) {
  const look = kind === "main"
    ? "bg-fill text-white font-semibold hover:brightness-110"
    : "border border-rule hover:bg-well";
  return <button type="button" {...rest} className={`inline-flex items-center justify-center gap-2 rounded-lg px-4 py-2 disabled:cursor-not-allowed disabled:opacity-60 ${look}`} />;
}

export const inputLook = "w-full rounded-lg border border-rule bg-sheet px-3 py-2 aria-invalid:border-red-600";

export function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="rounded-xl border border-rule p-5 sm:p-6">
      <h2 className="mb-4 text-base font-semibold">{title}</h2>
      {children}
    </section>
  );
}

/** A meter with its words beside it, so that colour is never the only sign. */
export function Meter({ label, text, share }: { label: string; text: string; share: number }) {
  return (
    <div>
      <p className="flex justify-between gap-4"><span className="inline-block wrap-anywhere ltr:first-letter:uppercase">{label}</span><span className="text-soft tabular-nums">{text}</span></p>
      <div role="meter" aria-label={label} aria-valuenow={Math.round(share * 100)} aria-valuemin={0} aria-valuemax={100} className="mt-2 h-2 overflow-hidden rounded-full bg-well">
        <div className="h-full rounded-full bg-accent transition-[width]" style={{ width: `${Math.min(1, share) * 100}%` }} />
      </div>
    </div>
  );
}
