/** Words and first notes of the notebook. Static labels are in `index.html`. */
const topics: readonly string[] = %%topics|json%%;

export const content = {
  lang: "%%lang%%",
  topics,
  all: %%t.all|json%%,
  pin: %%t.pin|json%%,
  unpin: %%t.unpin|json%%,
  untitled: %%t.untitled|json%%,
  online: %%t.online|json%%,
  offline: %%t.offline|json%%,
  words: %%t.words|json%%,
};

/** First line is the title, as everywhere in this app. */
export const firstNotes: readonly string[] = [
  [%%name|json%%, %%description|json%%, %%t.welcome|json%%].join("\n\n"),
  ...topics.map((topic, index) => {
    const body = [%%t.sample-a|json%%, %%t.sample-b|json%%, %%t.sample-c|json%%][index % 3];
    return `${topic}\n\n${body}`;
  }),
];
