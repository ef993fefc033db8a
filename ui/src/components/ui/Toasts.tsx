import { lazy, Suspense, useEffect, useState } from "react";

export interface ToastOptions {
  text: string;
  /** Adds the button that takes it back; the toast then stays longer. */
  undo?: (() => void) | undefined;
  /** Another way on. */
  action?: { label: string; run(): void } | undefined;
  /** Something went wrong: it is read out at once, and stays until it is closed. */
  bad?: boolean | undefined;
}

type Show = (options: ToastOptions) => void;
let show: Show | undefined;
const waiting: ToastOptions[] = [];

/** Says at the edge of the window what was done. Focus goes there by F6. */
export function toast(options: ToastOptions): void {
  if (show) show(options);
  else waiting.push(options);
}

export const useToast = (): typeof toast => toast;

/** Given by the list, once it is there. */
export function showToastsBy(by: Show): void {
  show = by;
  for (const options of waiting.splice(0)) by(options);
}

const ToastList = lazy(() => import("./ToastList"));

/** Once in the tree. Comes after the first frame: nothing is said before. */
export function Toasts() {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 500);
    return () => clearTimeout(timer);
  }, []);
  return (
    late && (
      <Suspense>
        <ToastList />
      </Suspense>
    )
  );
}
