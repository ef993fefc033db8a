import { UserMinus } from "lucide-react";
import { useState, type SubmitEvent } from "react";
import { roleNames, say, viewNames } from "./content";
import { plans, roles, type Role } from "./state";
import { Block, Button, inputLook } from "./ui";
import type { ViewProps } from "./Workspace";

const asRole = (value: string): Role => roles.find((role) => role === value) ?? "viewer";

export function Members({ state, dispatch }: ViewProps) {
  const [error, setError] = useState("");
  const owners = state.members.filter(({ role }) => role === "owner").length;
  const full = state.members.length >= plans[state.plan].seats;

  function invite(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const email = String(data.get("email")).trim().toLowerCase();
    const known = state.members.some((member) => member.email === email);
    const problem = !/^\S+@\S+\.\S+$/.test(email) ? say.badEmail : known ? say.taken : "";
    setError(problem);
    if (problem) return;
    dispatch({ type: "invite", email, role: asRole(String(data.get("role"))) });
    form.reset();
  }

  return (
    <>
      <Block title={say.invite}>
        <form noValidate onSubmit={invite} className="grid items-start gap-3 sm:grid-cols-[1fr_auto_auto]">
          <div>
            <input name="email" type="email" placeholder={say.email} aria-label={say.email} aria-invalid={error !== ""} aria-describedby="invite-note" className={inputLook} />
            <p id="invite-note" role="status" className="mt-1 text-sm text-soft">{error || (full && say.tooSmall)}</p>
          </div>
          <RoleSelect name="role" defaultValue="editor" label={say.role} />
          <Button type="submit" kind="main" disabled={full}>{say.invite}</Button>
        </form>
      </Block>
      <ul className="divide-y divide-rule rounded-xl border border-rule" aria-label={viewNames.members}>
        {state.members.map(({ email, name, role }) => (
          <li key={email} className="flex flex-wrap items-center gap-x-4 gap-y-2 p-4">
            <span aria-hidden className="grid size-10 shrink-0 place-items-center rounded-full bg-well font-semibold text-accent">{[...name][0]?.toUpperCase()}</span>
            <div className="min-w-40 flex-1">
              <p className="font-semibold wrap-anywhere">{name}</p>
              <p className="text-sm text-soft wrap-anywhere"><bdi>{email}</bdi></p>
            </div>
            <RoleSelect label={`${say.role} · ${name}`} value={role} disabled={role === "owner" && owners === 1} onPick={(next) => dispatch({ type: "role", email, role: next })} />
            <Button aria-label={`${say.remove} · ${name}`} disabled={role === "owner" && owners === 1} onClick={() => dispatch({ type: "leave", email })}>
              <UserMinus size={18} aria-hidden />
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

interface RoleSelectProps {
  label: string;
  name?: string;
  value?: Role;
  defaultValue?: Role;
  disabled?: boolean;
  onPick?: (role: Role) => void;
}

function RoleSelect({ label, onPick, ...rest }: RoleSelectProps) {
  return (
    <select {...rest} aria-label={label} onChange={(event) => onPick?.(asRole(event.target.value))} className="rounded-lg border border-rule bg-sheet px-3 py-2">
      {roles.map((role) => <option key={role} value={role}>{roleNames[role]}</option>)}
    </select>
  );
}
