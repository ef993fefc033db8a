/** A path as one word of a command line, for the shell that its form belongs to. */
export function quote(path: string): string {
  // A drive or a share: PowerShell and cmd take double quotes, which Windows forbids in names.
  if (/^[A-Za-z]:[\\/]|^\\\\/.test(path)) return `"${path}"`;
  return /^[\w@%+=:,./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}

export const previewCommand = (dir: string): string => `vectort preview ${quote(dir)}`;

export const generateCommand = (description: string): string =>
  `vectort generate "${description.replaceAll(/["\\$`]/g, "")}"`;
