import { useEffect, useReducer } from "react";
import { isOver, move, newGame, type Direction, type Game } from "./board";

interface State {
  game: Game;
  /** Earlier boards, latest last. */
  past: Game[];
  best: number;
}

type Action = Direction | "undo" | "restart";

const MEMORY = 20;
const KEY = "%%slug%%-game";

function reduce(state: State, action: Action): State {
  if (action === "undo") {
    const game = state.past.at(-1);
    return game ? { ...state, game, past: state.past.slice(0, -1) } : state;
  }
  if (action === "restart") return { ...state, game: newGame(), past: [] };

  const game = move(state.game, action);
  if (game === state.game) return state;
  return { game, past: [...state.past, state.game].slice(-MEMORY), best: Math.max(state.best, game.score) };
}

function load(): State {
  try {
    const saved = localStorage.getItem(KEY);
    if (saved) return { past: [], ...(JSON.parse(saved) as Pick<State, "game" | "best">) };
  } catch {
    // A new game is the best answer to a damaged one.
  }
  return { game: newGame(), past: [], best: 0 };
}

export function useGame() {
  const [state, act] = useReducer(reduce, null, load);
  const { game, best, past } = state;

  useEffect(() => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ game, best }));
    } catch {
      // Playing on matters more than remembering.
    }
  }, [game, best]);

  return { game, best, canUndo: past.length > 0, over: isOver(game), act };
}
