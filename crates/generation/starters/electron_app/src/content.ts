const topics: string[] = %%topics|json%%;

/** First draft: a tour of what the desk can do, about the subject of the app. */
const tour = [
  `# ${%%name|json%%}`,
  `> ${%%description|json%%}`,
  %%t.tour|json%%,
  `## ${%%t.plan|json%%}`,
  topics.map((topic, index) => `${index + 1}. **${topic}**`).join("\n"),
  "---",
  %%t.tour-end|json%%,
].join("\n\n");

export const content = {
  lang: "%%lang%%",
  drafts: [tour, ...topics.slice(0, 3).map((topic) => `# ${topic}\n\n${%%t.opening|json%%}\n\n- \n- \n`)],
  untitled: %%t.untitled|json%%,
  words: %%t.words|json%%,
  inBrowser: %%t.in-browser|json%%,
  onDisk: %%t.on-disk|json%%,
  saved: %%t.saved|json%%,
  failed: %%t.failed|json%%,
  close: %%t.close|json%%,
};
