import { createContext, use, useEffect, useState, type ReactNode } from "react";
import { lang, name, samples, store, topics } from "./content";

export interface Article {
  id: string;
  title: string;
  topic: string;
  body: string;
  /** ISO instant of the last publication; a draft has none. */
  published: string | null;
}

interface Library {
  articles: Article[];
  save(article: Article): void;
  remove(id: string): void;
}

const LibraryContext = createContext<Library | null>(null);

export function useLibrary(): Library {
  const library = use(LibraryContext);
  if (!library) throw new Error("useLibrary needs a LibraryProvider above it");
  return library;
}

export function LibraryProvider({ children }: { children: ReactNode }) {
  const [articles, setArticles] = useState(read);

  useEffect(() => {
    try {
      localStorage.setItem(store, JSON.stringify(articles));
    } catch {
      // Storage may be forbidden; writing then lasts until the page closes.
    }
  }, [articles]);

  const library: Library = {
    articles,
    save: (article) =>
      setArticles((old) =>
        old.some(({ id }) => id === article.id)
          ? old.map((one) => (one.id === article.id ? article : one))
          : [article, ...old],
      ),
    remove: (id) => setArticles((old) => old.filter((one) => one.id !== id)),
  };
  return <LibraryContext value={library}>{children}</LibraryContext>;
}

function read(): Article[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(store) ?? "null");
    if (Array.isArray(kept) && kept.every(isArticle)) return kept;
  } catch {
    // Fall through to the samples.
  }
  return samples.map(({ title, body }, index) => ({
    id: `sample-${index + 1}`,
    title,
    body,
    topic: topics[index % topics.length] ?? name,
    published: index === samples.length - 1 ? null : daysAgo(3 + index * 9),
  }));
}

function isArticle(value: unknown): value is Article {
  return typeof value === "object" && value !== null
    && "id" in value && "body" in value && typeof value.body === "string" && "published" in value;
}

function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString();
}

export function blank(id: string): Article {
  return { id, title: "", topic: topics[0] ?? name, body: "", published: null };
}

const words = new Intl.Segmenter(lang, { granularity: "word" });

/** Counts words in any script; splitting at spaces would find one in a Japanese page. */
export function wordCount(text: string): number {
  return [...words.segment(text)].filter((part) => part.isWordLike).length;
}

export const readingMinutes = (text: string): number => Math.max(1, Math.round(wordCount(text) / 200));

const dates = new Intl.DateTimeFormat(lang, { dateStyle: "long" });
export const longDate = (iso: string): string => dates.format(new Date(iso));

const numbers = new Intl.NumberFormat(lang);
export const figure = (value: number): string => numbers.format(value);
