import { useState } from "react";

import { TextField } from "../../components/ui/TextField";
import { useText } from "../../i18n/useText";
import { parseUsd } from "./usd";

interface MoneyFieldProps {
  label: string;
  hint: string;
  /** In millionths of a US dollar; null while the field is empty. */
  value: number | null;
  onChange(value: number | null): void;
  disabled?: boolean;
  /** What holds while the field is empty. */
  empty: string;
}

/** An amount in US dollars, kept when the field is left. */
export function MoneyField({ label, hint, value, onChange, disabled, empty }: MoneyFieldProps) {
  const t = useText();
  const [text, setText] = useState<string | null>(null);
  const [isWrong, setIsWrong] = useState(false);
  const shown = text ?? (value === null ? "" : String(value / 1_000_000));
  const keep = () => {
    if (text === null) return;
    const parsed = parseUsd(text);
    setIsWrong(parsed === undefined);
    if (parsed === undefined) return;
    setText(null);
    if (parsed !== value) onChange(parsed);
  };
  return (
    <TextField
      mono
      inputMode="decimal"
      label={label}
      hint={hint}
      error={isWrong ? t("ui-settings-not-money") : undefined}
      placeholder={empty}
      value={shown}
      disabled={disabled}
      onChange={setText}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === "Enter") keep();
      }}
    />
  );
}
