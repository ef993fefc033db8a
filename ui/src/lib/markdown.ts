import type { SyntaxNode } from "@lezer/common";
import { Autolink, parser as commonmark, Table } from "@lezer/markdown";

/** A run of text within a block. */
export type Inline =
  | { kind: "text" | "code"; text: string }
  | { kind: "strong" | "em"; of: Inline[] }
  | { kind: "link"; url: string; of: Inline[] };

/** A block of an answer. */
export type Block =
  | { kind: "paragraph" | "heading"; of: Inline[] }
  | { kind: "code"; text: string }
  | { kind: "list"; ordered: boolean; start: number; items: Block[][] }
  | { kind: "quote"; blocks: Block[] }
  | { kind: "table"; head: Inline[][]; rows: Inline[][][] }
  | { kind: "rule" };

/** Blocks and runs in others go no deeper: what follows is the text that it is. */
const MAX_DEPTH = 6;

/**
 * CommonMark (https://spec.commonmark.org) with GitHub's tables and bare addresses. HTML stays the text
 * that it is, an image is a link, and indented text is no code: models indent what is none.
 */
const parser = commonmark.configure([
  Table,
  Autolink,
  { remove: ["HTMLBlock", "HTMLTag", "Entity", "Image", "IndentedCode", "LinkReference"] },
]);

/** Marks that say what something is, and are not shown. */
const MARKS = /Mark$|^(TableDelimiter|LinkTitle)$/;

/**
 * What models answer with, as blocks. What is not closed yet, as while an answer streams, reads as if
 * it were. Only addresses of the web become links.
 */
export function parseMarkdown(text: string): Block[] {
  const source = text.replaceAll("\r\n", "\n");
  return blocks(parser.parse(source).topNode, source, 0);
}

function blocks(parent: SyntaxNode, source: string, depth: number): Block[] {
  const found: Block[] = [];
  for (const node of children(parent)) if (!MARKS.test(node.name)) found.push(block(node, source, depth));
  return found;
}

function block(node: SyntaxNode, source: string, depth: number): Block {
  if (depth < MAX_DEPTH) {
    switch (node.name) {
      case "BulletList":
      case "OrderedList": {
        const items = node.getChildren("ListItem");
        const mark = items[0]?.getChild("ListMark");
        const start = mark ? Number.parseInt(source.slice(mark.from, mark.to), 10) : 1;
        const ordered = node.name === "OrderedList";
        return { kind: "list", ordered, start: ordered ? start : 1, items: items.map((item) => blocks(item, source, depth + 1)) };
      }
      case "Blockquote":
        return { kind: "quote", blocks: blocks(node, source, depth + 1) };
    }
  }
  switch (node.name) {
    case "FencedCode":
      return { kind: "code", text: node.getChildren("CodeText").map((part) => source.slice(part.from, part.to)).join("") };
    case "HorizontalRule":
      return { kind: "rule" };
    case "Table": {
      const head = node.getChild("TableHeader");
      return { kind: "table", head: head ? cells(head, source) : [], rows: node.getChildren("TableRow").map((row) => cells(row, source)) };
    }
    default:
      return { kind: node.name.includes("Heading") ? "heading" : "paragraph", of: trimmed(runs(node, source, 0)) };
  }
}

/** A row's cells. An empty one is nothing but two bars. */
function cells(row: SyntaxNode, source: string): Inline[][] {
  const found: Inline[][] = [];
  let cell: Inline[] | null = null;
  for (const node of children(row)) {
    if (node.name === "TableCell") cell = trimmed(runs(node, source, 0));
    else if (node.name === "TableDelimiter") {
      if (node.prevSibling) found.push(cell ?? []);
      cell = null;
    }
  }
  if (cell) found.push(cell);
  return found;
}

/** The runs of a node, or of a part of it. */
function runs(node: SyntaxNode, source: string, depth: number, from = node.from, to = node.to): Inline[] {
  const found: Inline[] = [];
  const say = (text: string) => {
    const last = found.at(-1);
    if (text === "") return;
    if (last?.kind === "text") last.text += text;
    else found.push({ kind: "text", text });
  };
  let at = from;
  for (const child of children(node)) {
    if (child.from < from || child.to > to) continue;
    say(source.slice(at, child.from));
    at = child.to;
    const run = depth < MAX_DEPTH ? inline(child, source, depth) : null;
    if (run) found.push(run);
    else if (child.name === "Escape") say(source.slice(child.from + 1, child.to));
    else if (child.name === "HardBreak") say("\n");
    else if (!MARKS.test(child.name)) say(source.slice(child.from, child.to));
  }
  say(source.slice(at, to));
  // What lines up with the block's first line is no part of the text.
  for (const run of found) if (run.kind === "text") run.text = run.text.replace(/\n[ \t]+/g, "\n");
  return found;
}

function inline(node: SyntaxNode, source: string, depth: number): Inline | null {
  switch (node.name) {
    case "Emphasis":
      return { kind: "em", of: runs(node, source, depth + 1) };
    case "StrongEmphasis":
      return { kind: "strong", of: runs(node, source, depth + 1) };
    case "InlineCode": {
      const [open, close] = node.getChildren("CodeMark");
      const text = source.slice(open?.to ?? node.from, close?.from ?? node.to).replace(/\n[ \t]*/g, " ");
      return { kind: "code", text: text.trim() || text };
    }
    case "Link": {
      const [open, close] = node.getChildren("LinkMark");
      const url = address(node.getChild("URL"), source);
      return open && close && url ? { kind: "link", url, of: runs(node, source, depth + 1, open.to, close.from) } : null;
    }
    case "URL": {
      const url = address(node, source);
      return url ? { kind: "link", url, of: [{ kind: "text", text: url }] } : null;
    }
    default:
      return null;
  }
}

function address(node: SyntaxNode | null, source: string): string | null {
  const url = node ? source.slice(node.from, node.to) : "";
  return /^https?:\/\/\S{1,2000}$/i.test(url) ? url : null;
}

/** Without white space at its ends. */
function trimmed(of: Inline[]): Inline[] {
  const [first, last] = [of[0], of.at(-1)];
  if (first?.kind === "text") first.text = first.text.trimStart();
  if (last?.kind === "text") last.text = last.text.trimEnd();
  return of;
}

function* children(node: SyntaxNode): Iterable<SyntaxNode> {
  for (let child = node.firstChild; child; child = child.nextSibling) yield child;
}
