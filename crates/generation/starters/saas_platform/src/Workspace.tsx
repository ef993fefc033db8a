import { Gauge, KeyRound, Users, WalletCards, type LucideIcon } from "lucide-react";
import { useEffect, useReducer, useState, type ComponentType, type Dispatch } from "react";
import { product, viewNames } from "./content";
import { Keys } from "./Keys";
import { Members } from "./Members";
import { Overview } from "./Overview";
import { Plan } from "./Plan";
import { keep, reduce, restore, type Action, type State } from "./state";

export type ViewId = keyof typeof viewNames;

export interface ViewProps {
  state: State;
  dispatch: Dispatch<Action>;
  open: (view: ViewId) => void;
}

const views: { id: ViewId; icon: LucideIcon; View: ComponentType<ViewProps> }[] = [
  { id: "overview", icon: Gauge, View: Overview },
  { id: "members", icon: Users, View: Members },
  { id: "keys", icon: KeyRound, View: Keys },
  { id: "plan", icon: WalletCards, View: Plan },
];

export function Workspace() {
  const [state, dispatch] = useReducer(reduce, null, restore);
  const [view, setView] = useState<ViewId>("overview");
  useEffect(() => keep(state), [state]);
  const shown = views.find(({ id }) => id === view);

  return (
    <div className="flex min-h-dvh flex-col md:flex-row">
      <aside className="flex shrink-0 flex-col gap-4 p-4 text-white md:w-60 md:p-5">
        <p className="px-3 text-lg font-bold wrap-anywhere">{product}</p>
        <nav className="flex gap-1 overflow-x-auto md:flex-col" aria-label={product}>
          {views.map(({ id, icon: Icon }) => (
            <button
              key={id}
              type="button"
              aria-current={view === id ? "page" : undefined}
              onClick={() => setView(id)}
              className="flex shrink-0 items-center gap-3 rounded-lg px-3 py-2 text-start text-white/85 hover:bg-white/10 aria-[current]:bg-white/15 aria-[current]:text-white"
            >
              <Icon size={18} aria-hidden /> {viewNames[id]}
            </button>
          ))}
        </nav>
      </aside>
      <main className="min-w-0 flex-1 rounded-t-2xl bg-sheet p-5 sm:p-8 md:my-2 md:me-2 md:rounded-2xl lg:p-10">
        <div className="mx-auto grid max-w-4xl gap-6">
          <h1 className="text-2xl font-bold">{viewNames[view]}</h1>
          {shown && <shown.View state={state} dispatch={dispatch} open={setView} />}
        </div>
      </main>
    </div>
  );
}
