import { Toast } from "@base-ui/react/toast";
import { X } from "lucide-react";

import { useText } from "../../i18n/useText";
import { showToastsBy } from "./Toasts";

const manager = Toast.createToastManager();

interface ToastData {
  undo?: boolean;
}

/** In milliseconds: to read, and to act. */
const SHORT = 5_000;
const LONG = 12_000;

showToastsBy(({ text, undo, action, bad = false }) => {
  const run = undo ?? action?.run;
  const id = manager.add<ToastData>({
    title: text,
    type: bad ? "bad" : "note",
    priority: bad ? "high" : "low",
    timeout: bad ? 0 : run ? LONG : SHORT,
    data: { undo: undo !== undefined },
    ...(run && {
      actionProps: {
        children: action?.label,
        onClick: () => {
          manager.close(id);
          run();
        },
      },
    }),
  });
});

/** At the starting edge, where the preview never is. */
const ToastList = () => (
  <Toast.Provider toastManager={manager} limit={3}>
    <Toast.Portal>
      <Toast.Viewport className="fixed start-16 bottom-4 z-50 flex w-80 max-w-[calc(100vw-5rem)] flex-col gap-2">
        <List />
      </Toast.Viewport>
    </Toast.Portal>
  </Toast.Provider>
);

function List() {
  const t = useText();
  const { toasts } = Toast.useToastManager<ToastData>();
  return toasts.map((it) => (
    <Toast.Root
      key={it.id}
      toast={it}
      swipeDirection={[]}
      className="floating flex items-start gap-2 py-2 ps-3 pe-2 data-[limited]:hidden"
    >
      <Toast.Content className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-1">
        <Toast.Title className={`min-w-0 flex-1 py-1 break-words ${it.type === "bad" ? "text-bad" : ""}`} />
        {it.actionProps && (
          <Toast.Action className="rounded-md px-2 py-1 font-medium text-accent hover:bg-raised">
            {it.data?.undo ? t("ui-undo") : it.actionProps.children}
          </Toast.Action>
        )}
      </Toast.Content>
      <Toast.Close
        aria-label={t("ui-close")}
        className="inline-flex size-7 shrink-0 items-center justify-center rounded-md text-ink-soft hover:bg-raised hover:text-ink"
      >
        <X aria-hidden="true" className="size-4" />
      </Toast.Close>
    </Toast.Root>
  ));
}

export default ToastList;
