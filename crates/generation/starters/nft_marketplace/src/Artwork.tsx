import { memo, type ReactNode } from "react";
import { random } from "./random.ts";

/** The theme's hue and its neighbours keep a wall of works in one family. */
const HUE = %%hue%%;
const SIDE = 240;

type Draw = (next: () => number, ink: (light: number) => string) => ReactNode[];

const rings: Draw = (next, ink) => {
  const x = 60 + next() * 120;
  const y = 60 + next() * 120;
  return Array.from({ length: 9 }, (_, ring) => (
    <circle key={ring} cx={x} cy={y} r={190 - ring * 21} fill={ink(22 + ring * 8 + next() * 6)} />
  ));
};

const tiles: Draw = (next, ink) =>
  Array.from({ length: 36 }, (_, cell) => {
    const x = (cell % 6) * 40;
    const y = Math.floor(cell / 6) * 40;
    const turn = Math.floor(next() * 4) * 90;
    return (
      <g key={cell} transform={`rotate(${turn} ${x + 20} ${y + 20})`}>
        <path d={`M${x} ${y}h40a40 40 0 0 1-40 40z`} fill={ink(30 + next() * 50)} />
      </g>
    );
  });

const hills: Draw = (next, ink) => {
  const layers = Array.from({ length: 6 }, (_, layer) => {
    const base = 90 + layer * 26;
    const [a, b, c] = [next(), next(), next()].map((value) => base - 40 + value * 70);
    return (
      <path key={layer} d={`M0 ${a}C70 ${b} 160 ${c} ${SIDE} ${base}V${SIDE}H0Z`} fill={ink(72 - layer * 10)} />
    );
  });
  return [<circle key="sun" cx={50 + next() * 140} cy={56 + next() * 24} r={22 + next() * 14} fill={ink(94)} />, ...layers];
};

const threads: Draw = (next, ink) =>
  Array.from({ length: 26 }, (_, thread) => {
    const y = 12 + thread * 8.6;
    const bend = (next() - 0.5) * 120;
    return (
      <path
        key={thread}
        d={`M-10 ${y}C60 ${y + bend} 180 ${y - bend} 250 ${y}`}
        fill="none"
        stroke={ink(45 + next() * 45)}
        strokeWidth={1.5 + next() * 4}
      />
    );
  });

const STYLES = [tiles, hills, rings, threads];

/** A picture drawn from a number. */
export const Artwork = memo(function Artwork({ seed, title }: { seed: number; title: string }) {
  const next = random(seed);
  const hue = HUE + (next() - 0.5) * 90;
  const ink = (light: number) => {
    const drift = (next() - 0.5) * 40 + (next() > 0.88 ? 170 : 0);
    return `hsl(${Math.round(hue + drift)} ${Math.round(48 + next() * 26)}% ${Math.round(light)}%)`;
  };
  const draw = STYLES[seed % STYLES.length] ?? tiles;

  return (
    <svg className="artwork" viewBox={`0 0 ${SIDE} ${SIDE}`} role="img" aria-label={title}>
      <rect width={SIDE} height={SIDE} fill={ink(16)} />
      {draw(next, ink)}
    </svg>
  );
});
