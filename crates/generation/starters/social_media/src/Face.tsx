import { text } from "./content";
import type { Author } from "./feed";

export const nameOf = (author: Author): string => (author === "you" ? text.you : text.people[author] ?? text.name);

/** A coloured disc with initials stands in for a photograph; the joiner keeps Arabic letters apart. */
export function Face({ author }: { author: Author }) {
  const initials = nameOf(author).split(/\s+/).slice(0, 2).map((word) => [...word][0]).join("\u200c");
  const hue = author === "you" ? text.hue : (text.hue + 50 + author * 67) % 360;
  return (
    <span className="face" aria-hidden style={{ background: `hsl(${hue} 55% 86%)`, color: `hsl(${hue} 60% 24%)` }}>
      {initials}
    </span>
  );
}
