import { useRef, useState, type FormEvent } from "react";

import { Button } from "../../components/ui/Button";
import { Dialog } from "../../components/ui/Dialog";
import { ErrorText } from "../../components/ui/ErrorText";
import { TextField } from "../../components/ui/TextField";
import { toast } from "../../components/ui/Toasts";
import { useErrorText } from "../../i18n/errorText";
import { useText } from "../../i18n/useText";

interface AddressDialogProps {
  open: boolean;
  onClose(): void;
  title: string;
  /** What happens to what is there. */
  text: string;
  label: string;
  placeholder: string;
  action: string;
  /** Shown under the field while it goes on. */
  progress?: string;
  /** Closes the dialog when it is done; what it rejects with is shown in it. */
  onSend(url: string): Promise<unknown>;
}

/** Asks for an address of the web, and stays until what is there was taken in. */
export function AddressDialog({ open, onClose, title, text, label, placeholder, action, progress, onSend }: AddressDialogProps) {
  const t = useText();
  const words = useErrorText();
  const field = useRef<HTMLInputElement>(null);
  const [url, setUrl] = useState("");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const form = useRef<HTMLFormElement>(null);
  /** Counts the questions: an answer to one that was closed changes nothing here. */
  const asked = useRef(0);
  const close = () => {
    asked.current += 1;
    setBusy(false);
    setError(null);
    setUrl("");
    onClose();
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    const address = url.trim();
    if (address === "" || busy) return;
    const mine = ++asked.current;
    setBusy(true);
    setError(null);
    onSend(address).then(
      () => mine === asked.current && close(),
      (error: unknown) => {
        // It went on after the dialog was closed: said where it is seen.
        if (mine !== asked.current) return toast({ text: words(error).text, bad: true });
        setBusy(false);
        setError(error);
      },
    );
  };
  return (
    <Dialog
      open={open}
      onClose={close}
      initialFocus={field}
      sticky={busy}
      title={title}
      description={text}
      footer={
        <>
          <Button onClick={close}>{busy ? t("ui-close") : t("ui-cancel")}</Button>
          <Button kind="primary" busy={busy} disabled={url.trim() === ""} onClick={() => form.current?.requestSubmit()}>
            {action}
          </Button>
        </>
      }
    >
      <form ref={form} onSubmit={send} className="flex flex-col gap-3 pb-1">
        <TextField ref={field} mono label={label} type="url" inputMode="url" placeholder={placeholder} value={url} onChange={setUrl} />
        {busy && progress && (
          <p role="status" className="appear-late text-ink-soft">
            {progress}
          </p>
        )}
        {error !== null && <ErrorText error={error} />}
      </form>
    </Dialog>
  );
}
