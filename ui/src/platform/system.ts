/** Where ⌘ is what Ctrl is elsewhere. */
export const isMac = /^Mac/.test(navigator.platform);
