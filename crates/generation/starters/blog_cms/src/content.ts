// What readers see. Sample articles separate their paragraphs by a pilcrow.

export const lang = "%%lang%%";
export const store = "%%slug%%-articles";
export const year = "%%year%%";
export const name = %%name|json%%;
export const description = %%description|json%%;
export const topics: string[] = %%topics|json%%;

const titles = %%t.titles|json%%.split(" | ");
const bodies = %%t.bodies|json%%.split(" | ").map((body) => body.replaceAll(" ¶ ", "\n\n"));
export const samples = titles.map((title, index) => ({ title, body: bodies[index] ?? "" }));

export const t = {
  write: %%t.write|json%%,
  search: %%t.search|json%%,
  filter: %%t.filter|json%%,
  all: %%t.all|json%%,
  latest: %%t.latest|json%%,
  drafts: %%t.drafts|json%%,
  draft: %%t.draft|json%%,
  none: %%t.none|json%%,
  minutes: %%t.minutes|json%%,
  edit: %%t.edit|json%%,
  back: %%t.back|json%%,
  next: %%t.next|json%%,
  missing: %%t.missing|json%%,
  title: %%t.title|json%%,
  untitled: %%t.untitled|json%%,
  topic: %%t.topic|json%%,
  text: %%t.text|json%%,
  help: %%t.help|json%%,
  preview: %%t.preview|json%%,
  words: %%t.words|json%%,
  saved: %%t.saved|json%%,
  publish: %%t.publish|json%%,
  unpublish: %%t.unpublish|json%%,
  remove: %%t.remove|json%%,
};
