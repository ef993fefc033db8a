import { useCallback, useState, type ClipboardEvent, type DragEvent } from "react";

import type { AttachmentView } from "../../api/generated/AttachmentView";
import { toast } from "../../components/ui/Toasts";
import { useErrorText } from "../../i18n/errorText";
import { usePlatform } from "../../platform/context";

export interface Attaching {
  /** Something is being read. */
  busy: boolean;
  /** Files were chosen, dropped or pasted. */
  addFiles(files: File[]): void;
  /** A page was named; rejects where it cannot be had. */
  addPage(url: string): Promise<void>;
  /** A file is above the box. */
  isTarget: boolean;
  /** To spread on the box. */
  target: {
    onDragOver(event: DragEvent): void;
    onDragLeave(event: DragEvent): void;
    onDrop(event: DragEvent): void;
    onPaste(event: ClipboardEvent): void;
  };
}

const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes("Files");

/** Takes in what is chosen, dropped, pasted or named; what was attached before is not attached twice. */
export function useAttachments(onAdd: (attachment: AttachmentView) => void): Attaching {
  const platform = usePlatform();
  const words = useErrorText();
  const [pending, setPending] = useState(0);
  const [isTarget, setIsTarget] = useState(false);

  const wait = useCallback(async <T,>(promise: Promise<T>): Promise<T> => {
    setPending((count) => count + 1);
    try {
      return await promise;
    } finally {
      setPending((count) => count - 1);
    }
  }, []);
  const addFiles = async (files: File[]) => {
    // One after the other: they stay in their order.
    for (const file of files) {
      try {
        onAdd(await wait(file.arrayBuffer().then((content) => platform.attachmentAdd(file.name, content))));
      } catch (error) {
        toast({ text: `${file.name}: ${words(error).text}`, bad: true });
      }
    }
  };
  const addPage = async (url: string) => onAdd(await wait(platform.attachmentFetch(url)));
  return {
    busy: pending > 0,
    addFiles: (files) => void addFiles(files),
    addPage,
    isTarget,
    target: {
      onDragOver: (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = "copy";
        setIsTarget(true);
      },
      onDragLeave: (event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setIsTarget(false);
      },
      onDrop: (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setIsTarget(false);
        void addFiles([...event.dataTransfer.files]);
      },
      onPaste: (event) => {
        const files = [...event.clipboardData.files];
        // Text that is copied with its picture, as from a table, is meant as text.
        if (files.length === 0 || event.clipboardData.types.includes("text/plain")) return;
        event.preventDefault();
        void addFiles(files);
      },
    },
  };
}

/** The same list with one more; the same content only once. */
export const withAttachment = (list: AttachmentView[], one: AttachmentView): AttachmentView[] =>
  list.some(({ id }) => id === one.id) ? list : [...list, one];
