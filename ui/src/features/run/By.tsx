import { useText } from "../../i18n/useText";
import { providerText } from "./words";

interface ByProps {
  provider: string | null;
  model: string | null;
  /** Something stands before it on the same line. */
  after?: boolean;
}

/** Who answered, and with which model; nothing where nobody did. */
export function By({ provider, model, after = false }: ByProps) {
  const t = useText();
  return (
    <>
      {provider !== null && (
        <>
          {after && <span aria-hidden="true"> · </span>}
          <bdi>{providerText(t, provider)}</bdi>
        </>
      )}
      {model !== null && (
        <>
          {(after || provider !== null) && <span aria-hidden="true"> · </span>}
          <bdi className="font-normal break-all text-ink-soft select-text">{model}</bdi>
        </>
      )}
    </>
  );
}
