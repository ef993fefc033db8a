// The words that the code needs; those that never change stand in index.html.

export const lang = "%%lang%%";
export const hue = %%hue%%;
export const year = %%year%%;
export const storagePrefix = "%%slug%%";
export const mailTo = "hello@example.com";

export const name = %%name|json%%;
export const topics: string[] = %%topics|json%%;
export const titles = %%t.projects|json%%.split(" | ");
export const stories = %%t.stories|json%%.split(" | ");

export const phrases = {
  all: %%t.all|json%%,
  fillIn: %%t.fill-in|json%%,
  mailOpens: %%t.mail-opens|json%%,
};
