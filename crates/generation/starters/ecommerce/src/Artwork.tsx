import type { ReactNode } from "react";
import { hue } from "./content";

/** Pictures drawn from a number, so that the shop needs no image files. */
const motifs: ((ink: string, glow: string) => ReactNode)[] = [
  (ink, glow) => <><circle cx="50" cy="46" r="26" fill={glow} /><path d="M0 82q25-26 50-8t50-10v36H0z" fill={ink} /></>,
  (ink, glow) => <><path d="M22 100V52a28 28 0 0 1 56 0v48z" fill={ink} /><path d="M36 100V56a14 14 0 0 1 28 0v44z" fill={glow} /></>,
  (ink, glow) => <><path d="M42 22h16v12q20 12 20 34t-18 22H40Q22 88 22 68t20-34z" fill={ink} /><path d="M27 56q23 14 46 0" stroke={glow} strokeWidth="5" fill="none" /></>,
  (ink, glow) => <><path d="M50 92V34" stroke={ink} strokeWidth="4" /><path d="M50 66Q20 66 18 38q30 0 32 28zM50 54q28-2 30-30-30 2-30 30z" fill={ink} /><circle cx="30" cy="22" r="8" fill={glow} /></>,
  (ink, glow) => <><rect x="20" y="30" width="34" height="54" rx="17" fill={ink} /><rect x="48" y="18" width="34" height="66" rx="4" fill={glow} opacity=".85" /></>,
];

export function Artwork({ seed }: { seed: number }) {
  const tone = (hue + seed * 37) % 360;
  const draw = motifs[seed % motifs.length];
  return (
    <svg className="artwork" viewBox="0 0 100 100" preserveAspectRatio="xMidYMid slice" aria-hidden>
      <rect width="100" height="100" fill={`hsl(${tone} 38% 88%)`} />
      {draw?.(`hsl(${tone} 36% 42%)`, `hsl(${(tone + 40) % 360} 72% 72%)`)}
    </svg>
  );
}
