/** The position at which a list continues: after the row of this time and id. */
export type PageCursor = { createdAt: Date; id: string };

export function writePageCursor({ createdAt, id }: PageCursor): string {
  return Buffer.from(`${createdAt.toISOString()} ${id}`).toString("base64url");
}

const written = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([\x21-\x7e]{1,200})$/;

/** Null for an invalid cursor: the list then begins at its start. */
export function readPageCursor(cursor: string | null | undefined): PageCursor | null {
  const [, time, id] = written.exec(Buffer.from(cursor ?? "", "base64url").toString("utf8")) ?? [];
  const createdAt = new Date(time ?? "");
  return id && !Number.isNaN(createdAt.getTime()) ? { createdAt, id } : null;
}
