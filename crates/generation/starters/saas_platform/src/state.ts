import { keyPrefix, people, say, storage, topics, planNames, roleNames } from "./content";

export const roles = ["owner", "editor", "viewer"] as const;
export type Role = (typeof roles)[number];

export const plans = { solo: { seats: 2, price: 0 }, team: { seats: 6, price: 24 }, scale: { seats: 20, price: 72 } } as const;
export type PlanId = keyof typeof plans;
export const planIds: PlanId[] = ["solo", "team", "scale"];

export interface Member { email: string; name: string; role: Role }
export interface ApiKey { id: string; purpose: string; secret: string }
export interface Entry { at: number; text: string }

export interface State {
  members: Member[];
  keys: ApiKey[];
  plan: PlanId;
  /** Newest first. */
  log: Entry[];
}

export type Action =
  | { type: "invite"; email: string; role: Role }
  | { type: "role"; email: string; role: Role }
  | { type: "leave"; email: string }
  | { type: "createKey"; purpose: string; secret: string }
  | { type: "revokeKey"; id: string }
  | { type: "plan"; plan: PlanId };

function apply(state: State, action: Action): [change: Partial<State>, text: string] {
  switch (action.type) {
    case "invite": {
      const { email, role } = action;
      return [{ members: [...state.members, { email, role, name: email.split("@")[0] ?? email }] }, `${say.invited} · ${email}`];
    }
    case "role":
      return [
        { members: state.members.map((one) => (one.email === action.email ? { ...one, role: action.role } : one)) },
        `${say.roleSet} · ${action.email} · ${roleNames[action.role]}`,
      ];
    case "leave":
      return [{ members: state.members.filter((one) => one.email !== action.email) }, `${say.left} · ${action.email}`];
    case "createKey": {
      const { purpose, secret } = action;
      return [{ keys: [...state.keys, { id: secret.slice(-6), purpose, secret }] }, `${say.keyMade} · ${purpose}`];
    }
    case "revokeKey": {
      const gone = state.keys.find((key) => key.id === action.id);
      return [{ keys: state.keys.filter((key) => key !== gone) }, `${say.keyGone} · ${gone?.purpose ?? ""}`];
    }
    case "plan":
      return [{ plan: action.plan }, `${say.planSet} · ${planNames[action.plan]}`];
  }
}

export function reduce(state: State, action: Action): State {
  const [change, text] = apply(state, action);
  return { ...state, ...change, log: [{ at: Date.now(), text }, ...state.log].slice(0, 30) };
}

export function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return `${keyPrefix}_${Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

function isState(value: unknown): value is State {
  return typeof value === "object" && value !== null
    && "members" in value && Array.isArray(value.members) && "keys" in value && Array.isArray(value.keys)
    && "log" in value && Array.isArray(value.log) && "plan" in value && planIds.some((id) => id === value.plan);
}

export function restore(): State {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(storage) ?? "null");
    if (isState(saved)) return saved;
  } catch {
    // Start anew below.
  }
  return {
    members: people.map((name, index) => ({ name, email: `user${index + 1}@example.com`, role: roles[index] ?? "viewer" })),
    keys: [{ id: "sample", purpose: topics[0] ?? "API", secret: `${keyPrefix}_5f1c09a2e7d3` }],
    plan: "team",
    log: [],
  };
}

export function keep(state: State): void {
  try {
    localStorage.setItem(storage, JSON.stringify(state));
  } catch {
    // Without storage the workspace lasts for this visit.
  }
}
