import type { Placement } from "../../api/generated/Placement";
import type { Platform } from "../../platform/platform";
import { isSame } from "./placement";

/** Where the page shall be seen. */
export interface Shown {
  url: string;
  /** Another number loads the page anew, even at the same address. */
  load: number;
  place: Placement;
}

type Webview = Pick<Platform, "previewPlace" | "previewHide" | "previewPicture" | "previewReload">;

interface StageEvents {
  /** Stands in for the page while it is hidden; null when the page is back. */
  onPicture(picture: Blob | null): void;
  onError(error: unknown): void;
  /** Resolves once the picture is on the screen, so that nothing flashes. */
  drawn(): Promise<void>;
}

/** What floats above the page waits that long for its picture, in milliseconds; a page that hangs has none. */
const PICTURE_WITHIN = 150;

/**
 * The last work of whichever stage was at a webview. A project's view that gives way to another takes
 * its stage along, while that one's calls may still be on their way (the first makes the webview and
 * takes its time): its goodbye must not come after the next stage's welcome, and hide its page.
 */
const turns = new WeakMap<Webview, Promise<void>>();

/**
 * Shows, moves and hides the page's webview, one call after the other: what is asked for meanwhile
 * replaces what was asked for before, so that calls never pile up behind a slow one. Stages of the
 * same webview take turns.
 */
export class Stage {
  #wanted: Shown | "hidden" | "away" = "away";
  #done: Shown | "hidden" | "away" = "away";
  #working = false;

  constructor(
    private readonly webview: Webview,
    private readonly project: string,
    private readonly events: StageEvents,
  ) {}

  show(shown: Shown): void {
    this.#want(shown);
  }

  /** Takes it off the screen with its picture in its place. */
  hide(): void {
    this.#want("hidden");
  }

  /** Takes it off the screen; nobody looks at its place. */
  leave(): void {
    this.#want("away");
  }

  #want(wanted: Shown | "hidden" | "away"): void {
    this.#wanted = wanted;
    if (this.#working) return;
    this.#working = true;
    const before = turns.get(this.webview) ?? Promise.resolve();
    turns.set(this.webview, before.then(() => this.#work()));
  }

  async #work(): Promise<void> {
    while (!isDone(this.#wanted, this.#done)) {
      const wanted = this.#wanted;
      try {
        if (typeof wanted === "string") await this.#hide(wanted);
        else await this.#show(wanted);
      } catch (error) {
        // Tried again at the next change, not at once for ever.
        this.#done = wanted;
        this.events.onError(error);
      }
    }
    this.#working = false;
  }

  async #show(shown: Shown): Promise<void> {
    const before = this.#done;
    await this.webview.previewPlace(this.project, shown.url, shown.place);
    this.#done = shown;
    if (typeof before === "string") this.events.onPicture(null);
    else if (before.load !== shown.load && before.url === shown.url) await this.webview.previewReload();
  }

  async #hide(how: "hidden" | "away"): Promise<void> {
    let overdue: Promise<Blob | null> | null = null;
    if (how === "hidden" && typeof this.#done !== "string") {
      const late = new Promise<"late">((resolve) => setTimeout(() => resolve("late"), PICTURE_WITHIN));
      const coming = this.webview.previewPicture().catch(() => null);
      const picture = await Promise.race([coming, late]);
      // What floated may be gone again.
      if (typeof this.#wanted !== "string") return;
      if (picture === "late") {
        overdue = coming;
      } else {
        this.events.onPicture(picture);
        await this.events.drawn();
        if (typeof this.#wanted !== "string") return this.events.onPicture(null);
      }
    }
    if (typeof this.#done !== "string") await this.webview.previewHide();
    this.#done = how;
    // Better late than an empty place, unless the page is back by then.
    void overdue?.then((picture) => {
      if (this.#wanted === "hidden" && this.#done === "hidden") this.events.onPicture(picture);
    });
  }
}

function isDone(wanted: Shown | "hidden" | "away", done: Shown | "hidden" | "away"): boolean {
  if (typeof wanted === "string" || typeof done === "string") return wanted === done;
  return wanted.url === done.url && wanted.load === done.load && isSame(wanted.place, done.place);
}
