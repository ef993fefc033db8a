import { content } from "./content";

/** The part of the install event that browsers share; TypeScript's DOM types do not have it. */
interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

export function showConnection(state: HTMLElement): void {
  const show = () => {
    state.textContent = navigator.onLine ? content.online : content.offline;
    state.dataset.online = String(navigator.onLine);
  };
  addEventListener("online", show);
  addEventListener("offline", show);
  show();
}

export function offerInstall(button: HTMLButtonElement): void {
  let prompt: InstallPrompt | null = null;
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    prompt = event as InstallPrompt;
    button.hidden = false;
  });
  button.addEventListener("click", async () => {
    button.hidden = true;
    await prompt?.prompt();
  });
}

/**
 * Only a built app gets the service worker: in development it would serve
 * yesterday's modules. A refusal (private window, plain http) costs nothing but
 * the offline start.
 */
export function worksOffline(): void {
  if (!import.meta.env?.PROD || !("serviceWorker" in navigator) || !isSecureContext) return;
  navigator.serviceWorker.register("/sw.js").catch((error: unknown) => {
    console.info("The offline copy is not available:", error);
  });
}
