import { content, firstNotes } from "./content";

export interface Note {
  id: string;
  text: string;
  topic: string;
  pinned: boolean;
  /** Milliseconds since the epoch of the last change. */
  edited: number;
}

const KEY = "%%slug%%/notes";
const HOUR = 3_600_000;

export const title = (note: Note) => note.text.trimStart().split("\n", 1)[0]?.trim() || content.untitled;
export const excerpt = (note: Note) => note.text.trimStart().split("\n").slice(1).join(" ").trim();

/** The notes, newest first with pinned ones on top; every change is saved at once. */
export class Notebook {
  #notes: Note[] = read();

  find(query: string, topic: string | null): Note[] {
    const needle = query.trim().toLocaleLowerCase(content.lang);
    return this.#notes
      .filter((note) => topic === null || note.topic === topic)
      .filter((note) => note.text.toLocaleLowerCase(content.lang).includes(needle))
      .sort((a, b) => Number(b.pinned) - Number(a.pinned) || b.edited - a.edited);
  }

  get(id: string | null): Note | undefined {
    return this.#notes.find((note) => note.id === id);
  }

  create(topic: string): Note {
    const note = { id: `${Date.now()}`, text: "", topic, pinned: false, edited: Date.now() };
    this.#notes.push(note);
    this.#save();
    return note;
  }

  change(id: string, change: Partial<Omit<Note, "id">>): void {
    const note = this.get(id);
    if (!note) return;
    Object.assign(note, change, "text" in change ? { edited: Date.now() } : {});
    this.#save();
  }

  remove(id: string): Note | undefined {
    const note = this.get(id);
    this.#notes = this.#notes.filter((other) => other !== note);
    this.#save();
    return note;
  }

  restore(note: Note): void {
    this.#notes.push(note);
    this.#save();
  }

  #save(): void {
    try {
      localStorage.setItem(KEY, JSON.stringify(this.#notes));
    } catch {
      // No storage, or no room: the notes live until the page is closed.
    }
  }
}

function read(): Note[] {
  try {
    const saved = localStorage.getItem(KEY);
    if (saved) return JSON.parse(saved) as Note[];
  } catch {
    // Unreadable or forbidden storage starts a new notebook.
  }
  return firstNotes.map((text, index) => ({
    id: `first-${index}`,
    text,
    topic: content.topics[Math.max(0, index - 1)] ?? "",
    pinned: index === 0,
    edited: Date.now() - index * 7 * HOUR,
  }));
}
