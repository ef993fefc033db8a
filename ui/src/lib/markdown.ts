/** A run of text within a block. */
export type Inline =
  | { kind: "text" | "code"; text: string }
  | { kind: "strong" | "em"; of: Inline[] }
  | { kind: "link"; url: string; of: Inline[] };

/** A block of an answer. */
export type Block =
  | { kind: "paragraph" | "heading"; of: Inline[] }
  | { kind: "code"; text: string }
  | { kind: "list"; ordered: boolean; start: number; items: Block[][] };

/** Lists in lists go no deeper: what follows is said in the deepest one. */
const MAX_DEPTH = 4;

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const ITEM = /^( {0,3})([-*+]|\d{1,9}[.)])(?: +(?=\S)|$)/;
const HEADING = /^ {0,3}#{1,6}\s+(.*?)\s*#*\s*$/;

/**
 * The part of Markdown that models answer with: paragraphs, headings, lists, code, emphasis, links to
 * the web. Everything else, HTML above all, stays the text that it is. What is not closed yet, as
 * while an answer streams, reads as if it were.
 */
export const parseMarkdown = (text: string): Block[] => blocks(text.replaceAll("\r\n", "\n").split("\n"), 0);

function blocks(lines: string[], depth: number): Block[] {
  const found: Block[] = [];
  let paragraph: string[] = [];
  const end = () => {
    if (paragraph.length > 0) found.push({ kind: "paragraph", of: inline(paragraph.join("\n")) });
    paragraph = [];
  };
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? "";
    const fence = FENCE.exec(line)?.[1];
    const heading = HEADING.exec(line)?.[1];
    const item = depth < MAX_DEPTH ? ITEM.exec(line) : null;
    if (fence !== undefined) {
      end();
      const code: string[] = [];
      for (at += 1; at < lines.length && !(lines[at] ?? "").trimStart().startsWith(fence); at += 1) code.push(lines[at] ?? "");
      at += 1;
      found.push({ kind: "code", text: code.join("\n") });
    } else if (heading !== undefined) {
      end();
      found.push({ kind: "heading", of: inline(heading) });
      at += 1;
    } else if (item) {
      end();
      const [list, next] = listAt(lines, at, /\d/.test(item[2] ?? ""), depth);
      found.push(list);
      at = next;
    } else {
      if (line.trim() === "") end();
      else paragraph.push(line.trim());
      at += 1;
    }
  }
  end();
  return found;
}

/** The list that begins at a line, and where it ends. */
function listAt(lines: string[], from: number, ordered: boolean, depth: number): [Block, number] {
  const items: Block[][] = [];
  const start = Number.parseInt(lines[from]?.trim() ?? "1", 10) || 1;
  let at = from;
  while (at < lines.length) {
    const match = ITEM.exec(lines[at] ?? "");
    if (!match || /\d/.test(match[2] ?? "") !== ordered) break;
    const indent = (match[1]?.length ?? 0) + 1;
    const inner = [(lines[at] ?? "").slice(match[0].length)];
    for (at += 1; at < lines.length; at += 1) {
      const line = lines[at] ?? "";
      const isDeeper = line.length - line.trimStart().length > indent - 1 && line.trim() !== "";
      const goesOn = line.trim() === "" && /^ {2,}\S/.test(lines[at + 1] ?? "");
      if (!isDeeper && !goesOn) break;
      inner.push(dedent(line));
    }
    items.push(blocks(inner, depth + 1));
    // An empty line between two items makes them no two lists.
    if ((lines[at] ?? "x").trim() === "" && ITEM.test(lines[at + 1] ?? "")) at += 1;
  }
  return [{ kind: "list", ordered, start, items }, at];
}

/** Without what lines up with the text of a list's item; at most the three of `1. `. */
const dedent = (line: string): string => line.replace(/^ {1,3}/, "");

/** Bounded, so that a page of asterisks is no work. */
const INLINE =
  /(?<code>`+)(?<literal>[^`](?:[^\n]{0,400}?[^`])?)\k<code>(?!`)|\*\*(?<strong>\S(?:.{0,400}?\S)?)\*\*|(?<![\w*])[*_](?<em>[^\s*_](?:[^*_\n]{0,400}?[^\s*_])?)[*_](?!\w)|\[(?<label>[^\]\n]{1,200})\]\((?<url>https?:\/\/[^\s)]{1,2000})\)/gs;

function inline(text: string): Inline[] {
  const found: Inline[] = [];
  let last = 0;
  for (const match of text.matchAll(INLINE)) {
    const { literal, strong, em, label, url } = match.groups ?? {};
    if (match.index > last) found.push({ kind: "text", text: text.slice(last, match.index) });
    last = match.index + match[0].length;
    if (literal !== undefined) found.push({ kind: "code", text: literal.trim() || literal });
    else if (strong !== undefined) found.push({ kind: "strong", of: inline(strong) });
    else if (em !== undefined) found.push({ kind: "em", of: inline(em) });
    else if (label !== undefined && url !== undefined) found.push({ kind: "link", url, of: [{ kind: "text", text: label }] });
  }
  if (last < text.length) found.push({ kind: "text", text: text.slice(last) });
  return found;
}
