export type AppInfo = { version: string, home: string, };
