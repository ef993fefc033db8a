import { useState, type FormEvent } from "react";

import { Button } from "../../components/ui/Button";
import { Progress } from "../../components/ui/Progress";
import { TextField } from "../../components/ui/TextField";
import { useText } from "../../i18n/useText";

interface SecretFormProps {
  label: string;
  /** It is being tried. */
  busy: boolean;
  /** Why it was not taken. */
  error: string | null;
  /** On the button: it is tried before it is kept. */
  send: string;
  /** What goes on while it is tried. */
  trying: string;
  onSend(secret: string): void;
  onCancel(): void;
}

/** Takes a key or a token. It goes to the host and is never kept in the page. */
export function SecretForm({ label, busy, error, send, trying, onSend, onCancel }: SecretFormProps) {
  const t = useText();
  const [secret, setSecret] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (secret.trim() !== "" && !busy) onSend(secret.trim());
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
      <TextField
        autoFocus
        mono
        type="password"
        label={label}
        value={secret}
        onChange={setSecret}
        error={error}
        onKeyDown={(event) => {
          if (event.key === "Escape") onCancel();
        }}
      />
      {busy && <Progress label={trying} />}
      <div className="flex flex-wrap gap-2">
        <Button submit kind="primary" busy={busy} disabled={secret.trim() === ""}>
          {send}
        </Button>
        <Button onClick={onCancel}>{t("ui-cancel")}</Button>
      </div>
    </form>
  );
}
