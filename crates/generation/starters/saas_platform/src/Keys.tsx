import { Check, Copy } from "lucide-react";
import { useState, type SubmitEvent } from "react";
import { say, viewNames } from "./content";
import { newSecret, type ApiKey } from "./state";
import { Block, Button, inputLook } from "./ui";
import type { ViewProps } from "./Workspace";

export function Keys({ state, dispatch }: ViewProps) {
  function create(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const purpose = String(new FormData(event.currentTarget).get("purpose")).trim();
    if (purpose === "") return;
    dispatch({ type: "createKey", purpose, secret: newSecret() });
    event.currentTarget.reset();
  }

  return (
    <>
      <Block title={say.create}>
        <form onSubmit={create} className="flex flex-wrap gap-3">
          <input name="purpose" required maxLength={60} autoComplete="off" placeholder={say.keyFor} aria-label={say.keyFor} className={`${inputLook} max-w-sm`} />
          <Button type="submit" kind="main">{say.create}</Button>
        </form>
      </Block>
      <Block title={viewNames.keys}>
        {state.keys.length === 0 && <p className="text-soft">{say.noKeys}</p>}
        <ul className="grid gap-3">
          {state.keys.map((key) => <KeyRow key={key.id} apiKey={key} onRevoke={() => dispatch({ type: "revokeKey", id: key.id })} />)}
        </ul>
      </Block>
    </>
  );
}

function KeyRow({ apiKey, onRevoke }: { apiKey: ApiKey; onRevoke: () => void }) {
  const [copied, setCopied] = useState(false);

  async function copy() {
    try {
      await navigator.clipboard.writeText(apiKey.secret);
      setCopied(true);
      setTimeout(() => setCopied(false), 1500);
    } catch {
      // The clipboard may be refused; the key can still be selected by hand.
    }
  }

  return (
    <li className="flex flex-wrap items-center gap-3 rounded-lg bg-well p-3">
      <div className="min-w-0 flex-1 basis-52">
        <p className="font-semibold wrap-anywhere ltr:first-letter:uppercase">{apiKey.purpose}</p>
        <code dir="ltr" className="text-sm text-soft break-all select-all">{apiKey.secret}</code>
      </div>
      <Button onClick={() => void copy()} aria-label={`${say.copy} · ${apiKey.purpose}`}>
        {copied ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />} {copied ? say.copied : say.copy}
      </Button>
      <Button onClick={onRevoke} aria-label={`${say.revoke} · ${apiKey.purpose}`}>{say.revoke}</Button>
    </li>
  );
}
