import type { ProjectSummary } from "../../api/generated/ProjectSummary";
import { hasWords, plain, wordsOf } from "../../lib/fuzzy";

/** A project with the text that a search looks through. */
interface Searchable {
  project: ProjectSummary;
  text: string;
}

/** Made once for a list: ten thousand titles are taken apart once, not at every keystroke. */
export const searchable = (projects: readonly ProjectSummary[], typeName: (id: string) => string): Searchable[] => {
  const types = new Map<string, string>();
  return projects.map((project) => {
    const type = types.get(project.type_id) ?? plain(typeName(project.type_id));
    types.set(project.type_id, type);
    return { project, text: `${plain(project.title)}\n${type}\n${project.framework}` };
  });
};

/** The projects that have every word of `query` in title, type or framework, in their order. */
export function search(list: readonly Searchable[], query: string): ProjectSummary[] {
  const words = wordsOf(query);
  return list.filter(({ text }) => hasWords(words, text)).map(({ project }) => project);
}
