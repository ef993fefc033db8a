/** What the scripts say, and what the tray holds at first. Labels are in the HTML files. */
export const lang = "%%lang%%";

/** @type {string[]} */
export const topics = %%topics|json%%;

export const words = {
  name: %%name|json%%,
  saved: %%t.saved|json%%,
  already: %%t.already|json%%,
  removed: %%t.removed|json%%,
  cleared: %%t.cleared|json%%,
  read: %%t.read|json%%,
  remove: %%t.remove|json%%,
  left: %%t.left|json%%,
  saveLink: %%t.save-link|json%%,
  lookUp: %%t.look-up|json%%,
};
