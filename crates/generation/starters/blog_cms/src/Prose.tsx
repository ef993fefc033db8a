import { Fragment, type ReactNode } from "react";

/** Renders the small Markdown of this blog: headings, quotes, lists, **strong** and *emphasis*. */
export function Prose({ text }: { text: string }) {
  const blocks = text.split(/\n{2,}/).map((block) => block.trim()).filter(Boolean);
  return <div className="prose">{blocks.map((block, index) => <Fragment key={index}>{render(block)}</Fragment>)}</div>;
}

function render(block: string): ReactNode {
  if (block.startsWith("#")) return <h2>{inline(block.replace(/^#+\s*/, ""))}</h2>;
  if (block.startsWith(">")) return <blockquote>{inline(block.replace(/^>\s*/gm, ""))}</blockquote>;
  if (block.startsWith("- ")) {
    return <ul>{block.split("\n").map((line, index) => <li key={index}>{inline(line.replace(/^-\s*/, ""))}</li>)}</ul>;
  }
  return <p>{inline(block)}</p>;
}

function inline(text: string): ReactNode[] {
  return text.split(/(\*\*[^*]+\*\*|\*[^*]+\*)/).map((part, index) => {
    if (/^\*\*.+\*\*$/.test(part)) return <strong key={index}>{part.slice(2, -2)}</strong>;
    if (/^\*.+\*$/.test(part)) return <em key={index}>{part.slice(1, -1)}</em>;
    return part;
  });
}
