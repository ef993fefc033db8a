import { ArrowDown, ArrowUp, Download } from "lucide-react";
import { useState } from "react";
import { fileName, label, locale } from "./content";
import { metrics, type Row } from "./data";
import { count, full, share } from "./format";

const columns = ["topic", "source", ...metrics, "rate"] as const;
type Column = (typeof columns)[number];

function show(row: Row, column: Column): string {
  switch (column) {
    case "topic":
    case "source": return row[column];
    case "rate": return share.format(row.rate);
    default: return full(column, row[column]);
  }
}

function compare(a: Row, b: Row, column: Column): number {
  if (column === "topic" || column === "source") return a[column].localeCompare(b[column], locale);
  return a[column] - b[column];
}

function download(rows: readonly Row[]): void {
  const cell = (value: string | number) => `"${String(value).replaceAll('"', '""')}"`;
  const lines = [columns.map((column) => label[column]), ...rows.map((row) => columns.map((column) => row[column]))];
  const text = lines.map((line) => line.map(cell).join(",")).join("\r\n");
  const link = document.createElement("a");
  // The leading mark tells spreadsheets that the file is UTF-8.
  link.href = `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${text}`)}`;
  link.download = fileName;
  link.click();
}

export function Details({ rows }: { rows: readonly Row[] }) {
  const [text, setText] = useState("");
  const [sort, setSort] = useState<{ column: Column; down: boolean }>({ column: "visitors", down: true });

  const wanted = text.trim().toLocaleLowerCase(locale);
  const shown = rows
    .filter((row) => `${row.topic} ${row.source}`.toLocaleLowerCase(locale).includes(wanted))
    .toSorted((a, b) => compare(a, b, sort.column) * (sort.down ? -1 : 1));

  return (
    <section className="panel details">
      <div className="head">
        <h2>{label.details} <small>{count(shown.length)}</small></h2>
        <input type="search" placeholder={label.find} aria-label={label.find} value={text} onChange={(event) => setText(event.target.value)} />
        <button type="button" onClick={() => download(shown)}><Download size={16} aria-hidden /> {label.download}</button>
      </div>
      <div className="scroll" tabIndex={0} role="region" aria-label={label.details}>
        <table>
          <thead>
            <tr>
              {columns.map((column) => {
                const sorted = sort.column === column;
                const Arrow = sort.down ? ArrowDown : ArrowUp;
                return (
                  <th key={column} scope="col" aria-sort={sorted ? (sort.down ? "descending" : "ascending") : "none"}>
                    <button type="button" onClick={() => setSort({ column, down: sorted ? !sort.down : true })}>
                      {label[column]} {sorted && <Arrow size={14} aria-hidden />}
                    </button>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={`${row.topic}/${row.source}`}>{columns.map((column) => <td key={column}>{show(row, column)}</td>)}</tr>
            ))}
            {shown.length === 0 && <tr><td colSpan={columns.length}>{label.noRows}</td></tr>}
          </tbody>
        </table>
      </div>
    </section>
  );
}
