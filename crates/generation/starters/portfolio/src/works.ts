import { lang, name, stories, titles, topics, year } from "./content";

export interface Work {
  /** Place in the whole list; also the seed of its picture. */
  index: number;
  number: string;
  title: string;
  story: string;
  topic: string;
  year: string;
}

const twoDigits = new Intl.NumberFormat(lang, { minimumIntegerDigits: 2 });
const plainYear = new Intl.NumberFormat(lang, { useGrouping: false });

export const works: readonly Work[] = titles.map((title, index) => ({
  index,
  number: twoDigits.format(index + 1),
  title,
  story: stories[index % stories.length] ?? "",
  topic: topics[index % topics.length] ?? name,
  year: plainYear.format(year - Math.floor(index / 2)),
}));
