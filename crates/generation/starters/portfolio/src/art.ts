import { hue } from "./content";

/** Repeatable noise in 0..1 (mulberry32), so that a work keeps its picture. */
function noise(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Painter = (random: () => number, colour: (light: number) => string) => string;

const times = (count: number, draw: (step: number) => string): string => Array.from({ length: count }, (_, step) => draw(step)).join("");

const arcs: Painter = (_random, colour) =>
  times(9, (i) => `<circle cx="${60 + i * 9}" cy="200" r="${172 - i * 18}" fill="${colour(28 + i * 7)}"/>`);

const tiles: Painter = (random, colour) =>
  times(25, (i) => {
    const x = (i % 5) * 60 + 30;
    const y = Math.floor(i / 5) * 60 + 30;
    const turn = Math.floor(random() * 4) * 90;
    return `<path transform="rotate(${turn} ${x} ${y})" d="M${x - 30} ${y - 30}h60a60 60 0 0 1-60 60z" fill="${colour(30 + random() * 50)}"/>`;
  });

const waves: Painter = (random, colour) =>
  times(11, (i) => {
    const y = i * 28 + 10;
    const lift = 20 + random() * 50;
    return `<path d="M0 ${y}C75 ${y - lift} 125 ${y + lift} 180 ${y}S270 ${y - lift} 300 ${y}V300H0Z" fill="${colour(78 - i * 5)}"/>`;
  });

const dots: Painter = (_random, colour) =>
  times(100, (i) => {
    const x = (i % 10) * 30 + 15;
    const y = Math.floor(i / 10) * 30 + 15;
    const size = 13 * Math.abs(Math.sin(x / 90) * Math.cos(y / 110)) + 1.5;
    return `<circle cx="${x}" cy="${y}" r="${size.toFixed(1)}" fill="${colour(40 + (i % 10) * 4)}"/>`;
  });

const towers: Painter = (random, colour) =>
  times(10, (i) => {
    const height = 60 + random() * 210;
    return `<rect x="${i * 30}" y="${300 - height}" width="30" height="${height}" fill="${colour(30 + random() * 45)}"/>`;
  });

const painters = [arcs, tiles, waves, dots, towers];

/** A square picture, always the same for the same seed. It holds numbers only, so it is safe as markup. */
export function art(seed: number): string {
  const paint = painters[seed % painters.length] ?? arcs;
  const tone = (hue + Math.floor(seed / 2) * 48) % 360;
  const colour = (light: number): string => `hsl(${tone} 58% ${Math.round(light)}%)`;
  return `<svg viewBox="0 0 300 300" preserveAspectRatio="xMidYMid slice" aria-hidden="true"><rect width="300" height="300" fill="${colour(92)}"/>${paint(noise(seed), colour)}</svg>`;
}
