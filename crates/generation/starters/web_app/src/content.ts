// Every word people read, in one place.

const list = (text: string): string[] => text.split("|").map((item) => item.trim());

export const lang = "%%lang%%";
export const storageKey = "%%slug%%.board";

export const content = {
  title: %%name|json%%,
  description: %%description|json%%,
  topics: %%topics|json%%,
  tasks: list(%%t.tasks|json%%),
  columns: { todo: %%t.todo|json%%, doing: %%t.doing|json%%, done: %%t.done|json%% },
  search: %%t.search|json%%,
  labels: %%t.labels|json%%,
  allLabels: %%t.all-labels|json%%,
  addCard: %%t.add-card|json%%,
  addTo: %%t.add-to|json%%,
  newCard: %%t.new-card|json%%,
  save: %%t.save|json%%,
  cancel: %%t.cancel|json%%,
  remove: %%t.remove|json%%,
  removed: %%t.removed|json%%,
  undo: %%t.undo|json%%,
  dismiss: %%t.dismiss|json%%,
  empty: %%t.empty|json%%,
  noMatch: %%t.no-match|json%%,
  progress: %%t.progress|json%%,
  due: %%t.due|json%%,
  hint: %%t.hint|json%%,
};
