export type ProjectSummary = { id: string, title: string, type_id: string, dir: string, updated_at: string, verified: boolean, versions: number, };
