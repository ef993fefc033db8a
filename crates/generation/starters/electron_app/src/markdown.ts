/**
 * Markdown to DOM nodes, for what a draft needs: headings, lists, quotes, rules,
 * code and emphasis. It never touches `innerHTML`, so that a pasted text stays text.
 */
export function render(source: string): DocumentFragment {
  const page = document.createDocumentFragment();
  const lines = source.replaceAll("\r\n", "\n").split("\n");
  let at = 0;

  /** Takes the run of lines that match, each without the matched marker. */
  const take = (marker: RegExp) => {
    const taken: string[] = [];
    for (let line = lines[at]; line !== undefined && marker.test(line); line = lines[++at]) {
      taken.push(line.replace(marker, ""));
    }
    return taken;
  };

  while (at < lines.length) {
    const line = lines[at] ?? "";
    const heading = /^(#{1,4})\s+(.*)$/.exec(line);

    if (line.trim() === "") at += 1;
    else if (heading) {
      page.append(element(`h${heading[1]?.length ?? 1}`, heading[2] ?? ""));
      at += 1;
    } else if (/^(-{3,}|\*{3,})\s*$/.test(line)) {
      page.append(document.createElement("hr"));
      at += 1;
    } else if (line.startsWith("```")) {
      at += 1;
      const code = take(/^(?!```)/);
      at += 1;
      const block = document.createElement("pre");
      block.textContent = code.join("\n");
      page.append(block);
    } else if (/^>\s?/.test(line)) page.append(element("blockquote", take(/^>\s?/).join(" ")));
    else if (/^[-*]\s+|^[-*]$/.test(line)) page.append(list("ul", take(/^[-*](\s+|$)/)));
    else if (/^\d+[.)]\s+/.test(line)) page.append(list("ol", take(/^\d+[.)]\s+/)));
    else page.append(element("p", take(/^(?!#{1,4}\s|>|[-*](\s|$)|\d+[.)]\s|```|\s*$)/).join(" ") || (lines[at++] ?? "")));
  }
  return page;
}

function list(tag: "ul" | "ol", items: string[]): HTMLElement {
  const node = document.createElement(tag);
  node.append(...items.map((item) => element("li", item)));
  return node;
}

const INLINE: [RegExp, string][] = [
  [/`([^`]+)`/, "code"],
  [/\*\*([^*]+)\*\*/, "strong"],
  [/(?<!\w)_([^_]+)_(?!\w)/, "em"],
  [/~~([^~]+)~~/, "s"],
];

function element(tag: string, text: string): HTMLElement {
  const node = document.createElement(tag);
  inline(node, text);
  return node;
}

function inline(parent: HTMLElement, text: string): void {
  for (const [pattern, tag] of INLINE) {
    const match = pattern.exec(text);
    if (!match) continue;
    inline(parent, text.slice(0, match.index));
    parent.append(tag === "code" ? Object.assign(document.createElement(tag), { textContent: match[1] }) : element(tag, match[1] ?? ""));
    inline(parent, text.slice(match.index + match[0].length));
    return;
  }
  parent.append(text);
}
