export const content = {
  title: %%name|json%%,
  description: %%description|json%%,
  topics: %%topics|json%% as string[],
  number: new Intl.NumberFormat("%%lang%%"),
  today: %%t.today|json%%,
  more: %%t.more|json%%,
  fewer: %%t.fewer|json%%,
  reset: %%t.reset|json%%,
  resetTitle: %%t.reset-title|json%%,
  resetText: %%t.reset-text|json%%,
  cancel: %%t.cancel|json%%,
};
