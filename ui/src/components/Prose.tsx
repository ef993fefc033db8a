import { useMemo } from "react";

import { useErrorText } from "../i18n/errorText";
import { parseMarkdown, type Block, type Inline } from "../lib/markdown";
import { usePlatform } from "../platform/context";
import { toast } from "./ui/Toasts";

/** A model's words. No HTML of theirs is ever made: each element is one of ours. */
export function Prose({ text }: { text: string }) {
  const blocks = useMemo(() => parseMarkdown(text), [text]);
  return (
    <div className="flex flex-col gap-2 text-[0.875rem]/[1.375rem] break-words select-text">
      <Blocks blocks={blocks} />
    </div>
  );
}

function Blocks({ blocks }: { blocks: Block[] }) {
  return blocks.map((block, index) => <BlockText key={index} block={block} />);
}

function BlockText({ block }: { block: Block }) {
  switch (block.kind) {
    case "heading":
      return (
        <p dir="auto" className="font-semibold">
          <Run of={block.of} />
        </p>
      );
    case "paragraph":
      return (
        <p dir="auto" className="whitespace-pre-line">
          <Run of={block.of} />
        </p>
      );
    case "code":
      return (
        <pre dir="ltr" tabIndex={0} className="overflow-x-auto rounded-md bg-raised px-3 py-2 font-mono text-[0.75rem]/5">
          <code>{block.text}</code>
        </pre>
      );
    case "quote":
      return (
        <blockquote className="flex flex-col gap-2 border-s-2 border-line ps-3 text-ink-soft">
          <Blocks blocks={block.blocks} />
        </blockquote>
      );
    case "rule":
      return <hr className="border-line" />;
    case "table":
      return (
        <div tabIndex={0} className="overflow-x-auto rounded-md border border-line">
          <table className="w-full border-collapse text-start text-[0.8125rem]/5">
            <thead className="bg-raised">
              <tr>
                {block.head.map((cell, index) => (
                  <th key={index} dir="auto" className="px-2.5 py-1.5 text-start font-semibold">
                    <Run of={cell} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, index) => (
                <tr key={index} className="border-t border-line align-top">
                  {block.head.map((_, column) => (
                    <td key={column} dir="auto" className="px-2.5 py-1.5">
                      <Run of={row[column] ?? []} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
    case "list": {
      const items = block.items.map((item, index) => (
        <li key={index} dir="auto">
          <Blocks blocks={item} />
        </li>
      ));
      return block.ordered ? (
        <ol start={block.start} className="flex list-decimal flex-col gap-1 ps-5">
          {items}
        </ol>
      ) : (
        <ul className="flex list-disc flex-col gap-1 ps-5">{items}</ul>
      );
    }
  }
}

function Run({ of }: { of: Inline[] }) {
  return of.map((part, index) => {
    switch (part.kind) {
      case "text":
        return part.text;
      case "code":
        return (
          <code key={index} dir="ltr" className="rounded-sm bg-raised px-1 font-mono text-[0.75rem]/4">
            {part.text}
          </code>
        );
      case "strong":
        return (
          <strong key={index} className="font-semibold">
            <Run of={part.of} />
          </strong>
        );
      case "em":
        return (
          <em key={index}>
            <Run of={part.of} />
          </em>
        );
      case "link":
        return (
          <WebLink key={index} url={part.url}>
            {part.of}
          </WebLink>
        );
    }
  });
}

/** Leads out of the window, to the system's browser. */
function WebLink({ url, children }: { url: string; children: Inline[] }) {
  const platform = usePlatform();
  const words = useErrorText();
  return (
    <a
      href={url}
      title={url}
      onClick={(event) => {
        event.preventDefault();
        platform.openUrl(url).catch((error: unknown) => toast({ text: words(error).text, bad: true }));
      }}
      className="rounded-sm text-accent underline underline-offset-2 hover:text-accent-strong"
    >
      <Run of={children} />
    </a>
  );
}
