const words = (text: string): string[] => text.split(" | ");

export const language = "%%lang%%";
export const storage = "%%slug%%.workspace";
export const keyPrefix = "%%snake%%";

export const product = %%name|json%%;
export const purpose = %%description|json%%;
export const topics: string[] = %%topics|json%%;
export const people = words(%%t.people|json%%);

export const roleNames = { owner: %%t.owner|json%%, editor: %%t.editor|json%%, viewer: %%t.viewer|json%% };
export const planNames = { solo: %%t.solo|json%%, team: %%t.team|json%%, scale: %%t.scale|json%% };
export const viewNames = {
  overview: %%t.overview|json%%,
  members: %%t.members|json%%,
  keys: %%t.keys|json%%,
  plan: %%t.plan|json%%,
};

export const say = {
  welcome: %%t.welcome|json%%,
  firstSteps: %%t.first-steps|json%%,
  activity: %%t.activity|json%%,
  quiet: %%t.quiet|json%%,
  invited: %%t.invited|json%%,
  left: %%t.left|json%%,
  roleSet: %%t.role-set|json%%,
  keyMade: %%t.key-made|json%%,
  keyGone: %%t.key-gone|json%%,
  planSet: %%t.plan-set|json%%,
  email: %%t.email|json%%,
  role: %%t.role|json%%,
  invite: %%t.invite|json%%,
  badEmail: %%t.bad-email|json%%,
  taken: %%t.taken|json%%,
  remove: %%t.remove|json%%,
  keyFor: %%t.key-for|json%%,
  create: %%t.create|json%%,
  copy: %%t.copy|json%%,
  copied: %%t.copied|json%%,
  revoke: %%t.revoke|json%%,
  noKeys: %%t.no-keys|json%%,
  usage: %%t.usage|json%%,
  seats: %%t.seats|json%%,
  perMonth: %%t.per-month|json%%,
  current: %%t.current|json%%,
  choose: %%t.choose|json%%,
  tooSmall: %%t.too-small|json%%,
};
