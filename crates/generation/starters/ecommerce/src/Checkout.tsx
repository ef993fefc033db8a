import { useState, type SubmitEvent } from "react";
import { money } from "./catalog";
import { words } from "./content";

const fields = [
  { name: "fullName", type: "text", autoComplete: "name" },
  { name: "email", type: "email", autoComplete: "email" },
  { name: "address", type: "text", autoComplete: "street-address" },
] as const;

type FieldName = (typeof fields)[number]["name"];
type Errors = Partial<Record<FieldName, string>>;

function validate(data: FormData): Errors {
  const errors: Errors = {};
  for (const { name, type } of fields) {
    const value = String(data.get(name) ?? "").trim();
    if (value === "") errors[name] = words.required;
    else if (type === "email" && !/^\S+@\S+\.\S+$/.test(value)) errors[name] = words.badEmail;
  }
  return errors;
}

interface CheckoutProps {
  total: number;
  onBack: () => void;
  onDone: () => void;
}

export function Checkout({ total, onBack, onDone }: CheckoutProps) {
  const [errors, setErrors] = useState<Errors>({});

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const problems = validate(new FormData(form));
    setErrors(problems);
    const first = fields.find(({ name }) => problems[name]);
    if (first) form.querySelector<HTMLInputElement>(`[name="${first.name}"]`)?.focus();
    else onDone();
  }

  return (
    <form className="checkout" noValidate onSubmit={submit}>
      {fields.map(({ name, type, autoComplete }) => (
        <label key={name}>
          {words[name]}
          <input
            name={name}
            type={type}
            autoComplete={autoComplete}
            aria-invalid={errors[name] !== undefined}
            aria-describedby={`${name}-error`}
          />
          <small id={`${name}-error`} className="error">{errors[name]}</small>
        </label>
      ))}
      <button type="submit" className="solid wide">{words.order} · {money(total)}</button>
      <button type="button" className="plain" onClick={onBack}>{words.back}</button>
    </form>
  );
}
