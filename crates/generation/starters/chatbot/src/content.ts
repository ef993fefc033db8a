// The assistant's vocabulary: what it shows, what it says, and the words it listens for.

const several = (text: string): string[] => text.split(" | ");

export const lang = "%%lang%%";
export const slug = "%%slug%%";
export const name = %%name|json%%;
export const description = %%description|json%%;
export const topics: string[] = %%topics|json%%;

export const ui = {
  newChat: %%t.new-chat|json%%,
  chats: %%t.chats|json%%,
  empty: %%t.empty|json%%,
  remove: %%t.remove|json%%,
  export: %%t.export|json%%,
  write: %%t.write|json%%,
  send: %%t.send|json%%,
  typing: %%t.typing|json%%,
  you: %%t.you|json%%,
  suggestions: %%t.suggestions|json%%,
};

export const suggestions = several(%%t.quick|json%%);

export const says = {
  welcome: %%t.welcome|json%%,
  greeting: %%t.greeting|json%%,
  help: %%t.help|json%%,
  time: %%t.time|json%%,
  result: %%t.result|json%%,
  noted: %%t.noted|json%%,
  notes: %%t.notes|json%%,
  noNotes: %%t.no-notes|json%%,
  topic: %%t.topic|json%%,
  thanks: %%t.thanks|json%%,
  unknown: %%t.unknown|json%%,
};

export const hears = {
  greeting: several(%%t.hear-greeting|json%%),
  help: several(%%t.hear-help|json%%),
  time: several(%%t.hear-time|json%%),
  remember: several(%%t.hear-remember|json%%),
  notes: several(%%t.hear-notes|json%%),
  thanks: several(%%t.hear-thanks|json%%),
};
