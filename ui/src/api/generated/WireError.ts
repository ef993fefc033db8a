export type WireError = { code: string, args: { [key in string]: string }, };
