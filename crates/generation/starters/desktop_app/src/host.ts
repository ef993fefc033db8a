/** What Tauri puts on the window when `withGlobalTauri` is set. */
interface Tauri {
  core: { invoke<T>(command: string, args: Record<string, unknown>): Promise<T> };
}

declare global {
  interface Window {
    __TAURI__?: Tauri;
  }
}

/** Saves a report where the host can: in the documents folder, or as a download. Returns where it went. */
export async function saveReport(name: string, csv: string): Promise<string> {
  if (window.__TAURI__) return window.__TAURI__.core.invoke<string>("save_report", { name, csv });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(["\ufeff", csv], { type: "text/csv" }));
  link.download = `${name}.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
  return link.download;
}
