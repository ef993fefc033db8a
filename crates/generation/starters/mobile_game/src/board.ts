/** The rules of the sliding board, free of React and of chance other than `random`. */
export const SIDE = 4;

export type Direction = "left" | "right" | "up" | "down";

export interface Tile {
  /** Stays with the tile while it slides, so that it can be animated. */
  id: number;
  value: number;
  row: number;
  column: number;
  /** Grew in the last move. */
  merged: boolean;
}

export interface Game {
  tiles: Tile[];
  score: number;
  nextId: number;
}

type Random = () => number;

export function newGame(random: Random = Math.random): Game {
  return addTile(addTile({ tiles: [], score: 0, nextId: 1 }, random), random);
}

/** The game after a move, or the very same game when nothing can slide that way. */
export function move(game: Game, direction: Direction, random: Random = Math.random): Game {
  const slid = slide(game, direction);
  return slid === game ? game : addTile(slid, random);
}

export function isOver(game: Game): boolean {
  return (["left", "up", "right", "down"] as const).every((direction) => slide(game, direction) === game);
}

export const highest = (game: Game): number => Math.max(0, ...game.tiles.map((tile) => tile.value));

function slide(game: Game, direction: Direction): Game {
  const sideways = direction === "left" || direction === "right";
  const backwards = direction === "right" || direction === "down";
  const tiles: Tile[] = [];
  let { score } = game;
  let moved = false;

  for (let line = 0; line < SIDE; line += 1) {
    const place = (tile: Tile) => (sideways ? tile.column : tile.row);
    const row = game.tiles
      .filter((tile) => (sideways ? tile.row : tile.column) === line)
      .sort((a, b) => (backwards ? place(b) - place(a) : place(a) - place(b)));

    const packed: Tile[] = [];
    for (const tile of row) {
      const last = packed.at(-1);
      if (last && last.value === tile.value && !last.merged) {
        // The later tile survives: it is the one seen arriving.
        packed[packed.length - 1] = { ...tile, value: tile.value * 2, merged: true };
        score += tile.value * 2;
        moved = true;
      } else {
        packed.push({ ...tile, merged: false });
      }
    }

    packed.forEach((tile, index) => {
      const at = backwards ? SIDE - 1 - index : index;
      moved ||= place(tile) !== at;
      tiles.push(sideways ? { ...tile, column: at } : { ...tile, row: at });
    });
  }
  return moved ? { ...game, tiles, score } : game;
}

function addTile(game: Game, random: Random): Game {
  const taken = new Set(game.tiles.map((tile) => tile.row * SIDE + tile.column));
  const free = Array.from({ length: SIDE * SIDE }, (_, cell) => cell).filter((cell) => !taken.has(cell));
  const cell = free[Math.floor(random() * free.length)];
  if (cell === undefined) return game;
  const tile: Tile = {
    id: game.nextId,
    value: random() < 0.9 ? 2 : 4,
    row: Math.floor(cell / SIDE),
    column: cell % SIDE,
    merged: false,
  };
  return { ...game, tiles: [...game.tiles, tile], nextId: game.nextId + 1 };
}
