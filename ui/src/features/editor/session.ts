import type { FileText } from "../../api/generated/FileText";
import type { Saved } from "../../api/generated/Saved";
import { isWireError, type Platform } from "../../platform/platform";
import { draftsOf, dropDraft, keepDraft } from "./drafts";

/** An open file. */
export interface OpenFile {
  path: string;
  /** `gone` when it is no longer in the project; `failed` with the reason in `error`. */
  status: "loading" | "text" | "binary" | "gone" | "failed";
  bytes: number;
  /** The digest that the next save expects to replace. */
  digest: string;
  /** The text as it was read or saved. */
  saved: string;
  dirty: boolean;
  saving: boolean;
  /** What somebody else made of it, while ours is not saved. */
  theirs: { text: string; digest: string } | null;
  error: unknown;
  /** Counts up when the text was replaced from outside: the editor must then take `text()`. */
  revision: number;
}

const LOADING = {
  status: "loading",
  bytes: 0,
  digest: "",
  saved: "",
  dirty: false,
  saving: false,
  theirs: null,
  error: null,
  revision: 0,
} as const;

/** How long typing rests before the text is kept against a crash, in milliseconds. */
const KEEP_AFTER = 400;

type Files = Pick<Platform, "fileRead" | "fileSave">;

/** The open files of a project, with what is not saved. Outlives the screen: leaving it loses nothing. */
export class Session {
  /** What the editor itself keeps of a file: its history, selection and scroll. */
  readonly editors = new Map<string, unknown>();
  #files: ReadonlyMap<string, OpenFile> = new Map();
  readonly #texts = new Map<string, () => string>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #listeners = new Set<() => void>();

  constructor(
    private readonly platform: Files,
    private readonly project: string,
    private readonly storage: Storage,
  ) {}

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly snapshot = (): ReadonlyMap<string, OpenFile> => this.#files;

  /** Paths of drafts that an earlier start left, the oldest first. */
  drafts(): string[] {
    return draftsOf(this.storage, this.project).map((draft) => draft.path);
  }

  /** The text as it stands in the editor. */
  text(path: string): string {
    return this.#texts.get(path)?.() ?? this.#files.get(path)?.saved ?? "";
  }

  /** Reads a file, unless it is open already. */
  async open(path: string): Promise<void> {
    if (this.#files.has(path)) return;
    this.#set(path, { path, ...LOADING });
    await this.#read(path);
  }

  /** Closes a file and forgets what was not saved. Gives that text back, for undo. */
  close(path: string): string | null {
    const file = this.#files.get(path);
    const unsaved = file?.dirty ? this.text(path) : null;
    this.#forget(path);
    dropDraft(this.storage, this.project, path);
    return unsaved;
  }

  /** Puts unsaved text back into a file, as undo does. */
  async reopen(path: string, unsaved: string): Promise<void> {
    await this.open(path);
    this.replace(path, unsaved);
  }

  /** The person changed the text. `text` is asked only when it is needed. */
  edited(path: string, text: () => string, isAsSaved: boolean): void {
    const file = this.#files.get(path);
    if (!file || file.status !== "text") return;
    this.#texts.set(path, text);
    if (file.dirty === isAsSaved) this.#patch(path, { dirty: !isAsSaved });
    this.#keepSoon(path);
  }

  /** Gives the editor another text, which is not saved. */
  replace(path: string, text: string): void {
    const file = this.#files.get(path);
    if (!file || file.status !== "text") return;
    this.#texts.set(path, () => text);
    this.#patch(path, { dirty: text !== file.saved, revision: file.revision + 1 });
    this.#keepSoon(path);
  }

  /** Saves a file. Null when there was nothing to save, or when somebody else changed it. */
  async save(path: string): Promise<Saved | null> {
    const file = this.#files.get(path);
    if (!file?.dirty || file.saving || file.theirs) return null;
    const text = this.text(path);
    this.#patch(path, { saving: true });
    try {
      const saved = await this.platform.fileSave(this.project, path, text, file.digest);
      const isAsSaved = this.text(path) === text;
      this.#patch(path, { saving: false, saved: text, digest: saved.digest ?? file.digest, dirty: !isAsSaved });
      if (isAsSaved) dropDraft(this.storage, this.project, path);
      return saved;
    } catch (error) {
      this.#patch(path, { saving: false });
      if (isWireError(error) && error.code === "file-changed") {
        await this.#meet(path);
        return null;
      }
      throw error;
    }
  }

  /** Takes one of the two texts of a conflict. `mine` is saved over theirs. */
  async resolve(path: string, take: "mine" | "theirs"): Promise<Saved | null> {
    const file = this.#files.get(path);
    if (!file?.theirs) return null;
    const { text, digest } = file.theirs;
    if (take === "theirs") {
      this.#texts.set(path, () => text);
      this.#patch(path, { theirs: null, saved: text, digest, dirty: false, revision: file.revision + 1 });
      dropDraft(this.storage, this.project, path);
      return null;
    }
    this.#patch(path, { theirs: null, saved: text, digest, dirty: true });
    return this.save(path);
  }

  /** Reads the open files again: a run, a restore or another program changed the project. */
  async refresh(): Promise<void> {
    await Promise.all([...this.#files.keys()].map((path) => this.#read(path)));
  }

  /** A file or a folder got another path; open files go along, with what is not saved. */
  renamed(from: string, to: string): Map<string, string> {
    const moved = new Map<string, string>();
    for (const path of this.#files.keys()) {
      if (path === from || path.startsWith(`${from}/`)) moved.set(path, to + path.slice(from.length));
    }
    const files = new Map(this.#files);
    for (const [old, path] of moved) {
      const file = files.get(old);
      if (!file) continue;
      const text = this.text(old);
      files.delete(old);
      files.set(path, { ...file, path });
      const editor = this.editors.get(old);
      this.#forgetTimer(old);
      this.editors.delete(old);
      if (editor !== undefined) this.editors.set(path, editor);
      this.#texts.delete(old);
      if (file.dirty) this.#texts.set(path, () => text);
      dropDraft(this.storage, this.project, old);
    }
    this.#publish(files);
    for (const path of moved.values()) this.#keepNow(path);
    return moved;
  }

  /** Keeps all that is not saved, now: the window may be about to go. */
  flush(): void {
    for (const path of this.#files.keys()) if (this.#timers.has(path)) this.#keepNow(path);
  }

  async #read(path: string): Promise<void> {
    let read: FileText;
    try {
      read = await this.platform.fileRead(this.project, path);
    } catch (error) {
      const isGone = isWireError(error) && error.code === "not-found";
      const file = this.#files.get(path);
      // What was typed stays on the screen: saving says what is wrong.
      if (file && !file.dirty) this.#patch(path, { status: isGone ? "gone" : "failed", error });
      return;
    }
    const file = this.#files.get(path);
    if (!file || file.saving) return;
    if (read.text === null) {
      this.#patch(path, { status: "binary", bytes: read.bytes, digest: read.digest, dirty: false });
      return;
    }
    if (file.status === "text" && file.digest === read.digest) return;
    if (file.dirty) {
      this.#patch(path, { theirs: { text: read.text, digest: read.digest } });
      return;
    }
    const text = read.text;
    const draft = file.status === "loading" ? draftsOf(this.storage, this.project).find((it) => it.path === path) : undefined;
    const fresh = { status: "text", bytes: read.bytes, digest: read.digest, saved: text, error: null } as const;
    if (!draft || draft.text === text) {
      this.#texts.set(path, () => text);
      this.#patch(path, { ...fresh, revision: file.revision + 1 });
      return;
    }
    this.#texts.set(path, () => draft.text);
    const theirs = draft.digest === read.digest ? null : { text, digest: read.digest };
    this.#patch(path, { ...fresh, dirty: true, theirs, revision: file.revision + 1 });
  }

  /** Fetches what somebody else made of the file. */
  async #meet(path: string): Promise<void> {
    const read = await this.platform.fileRead(this.project, path);
    if (read.text !== null) this.#patch(path, { theirs: { text: read.text, digest: read.digest } });
  }

  #keepSoon(path: string): void {
    this.#forgetTimer(path);
    this.#timers.set(path, setTimeout(() => this.#keepNow(path), KEEP_AFTER));
  }

  #keepNow(path: string): void {
    this.#forgetTimer(path);
    const file = this.#files.get(path);
    if (!file) return;
    if (!file.dirty) return dropDraft(this.storage, this.project, path);
    keepDraft(this.storage, this.project, { path, digest: file.digest, text: this.text(path), at: Date.now() });
  }

  #forgetTimer(path: string): void {
    clearTimeout(this.#timers.get(path));
    this.#timers.delete(path);
  }

  #forget(path: string): void {
    this.#forgetTimer(path);
    this.editors.delete(path);
    this.#texts.delete(path);
    const files = new Map(this.#files);
    files.delete(path);
    this.#publish(files);
  }

  #patch(path: string, change: Partial<OpenFile>): void {
    const file = this.#files.get(path);
    if (file) this.#set(path, { ...file, ...change });
  }

  #set(path: string, file: OpenFile): void {
    this.#publish(new Map(this.#files).set(path, file));
  }

  #publish(files: ReadonlyMap<string, OpenFile>): void {
    this.#files = files;
    for (const listener of this.#listeners) listener();
  }
}

const sessions = new Map<string, Session>();

/** The project's session of this start. */
export function sessionOf(platform: Files, project: string): Session {
  let session = sessions.get(project);
  if (!session) sessions.set(project, (session = new Session(platform, project, localStorage)));
  return session;
}
