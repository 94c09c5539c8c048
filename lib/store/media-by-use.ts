import "server-only";
import type { z } from "zod";
import type { Database } from "@/lib/base/database/database";
import { type MediaPage, mediaItemSchema, type mediaQuerySchema } from "@/lib/model/media/media";
import { foldForSearch } from "./fold-for-search";
import { readPageCursor, writePageCursor } from "./page-cursor";

type Query = z.output<typeof mediaQuerySchema>;
type Row = {
  media_id: string;
  item: unknown;
  folder: string | null;
  created_at: Date;
  videos: number;
};

const escapeLike = (text: string) => text.replace(/[\\%_]/g, "\\$&");

/** A position in the list of the most used. */
const writeUseCursor = (videos: number, id: string): string =>
  Buffer.from(`${videos} ${id}`).toString("base64url");
const written = /^(\d{1,9}) ([\x21-\x7e]{1,200})$/;
function readUseCursor(cursor: string | null): { videos: number; id: string } | null {
  const [, videos, id] =
    written.exec(Buffer.from(cursor ?? "", "base64url").toString("utf8")) ?? [];
  return videos && id ? { videos: Number(videos), id } : null;
}

/**
 * Which media of the library a query means, as a condition on `m`. What is not asked is not in the statement, since
 * PostgreSQL would read the whole table for what it cannot estimate.
 */
class Condition {
  private readonly all: string[] = [];
  readonly values: unknown[] = [];

  constructor({ origin, kinds, folder, search }: Query) {
    this.add("m.origin = ?", origin);
    this.add("m.kind = any(?::text[])", kinds.length > 0 ? kinds : ["video", "image", "audio"]);
    if (folder !== null) this.add("m.folder = ?", folder);
    for (const word of foldForSearch(search).split(" ").filter(Boolean)) {
      this.add("m.title_folded like ?", `%${escapeLike(word)}%`);
    }
  }

  /** `?` stands for the next value. */
  add(condition: string, ...values: unknown[]): void {
    const first = this.values.length + 1;
    let at = 0;
    this.all.push(condition.replaceAll("?", () => `$${first + at++}`));
    this.values.push(...values);
  }

  get text(): string {
    return this.all.join(" and ");
  }
}

function toPage(rows: readonly Row[], limit: number, cursorOf: (last: Row) => string): MediaPage {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const items = page.flatMap(({ item, folder }) => {
    const parsed = mediaItemSchema.safeParse(item);
    return parsed.success ? [{ ...parsed.data, folder }] : [];
  });
  return { items, nextCursor: rows.length > limit && last ? cursorOf(last) : null };
}

/** A page of the media that finished videos of the last 30 days show, those in the most videos first. */
export async function listMostUsed(database: Database, query: Query): Promise<MediaPage> {
  const after = readUseCursor(query.cursor);
  const condition = new Condition(query);
  if (after) condition.add("(u.videos, u.media_id) < (?::int, ?::text)", after.videos, after.id);
  const { rows } = await database.pool.query<Row>(
    `select m.media_id, m.item, m.folder, m.created_at, u.videos
       from app.footage_use u join app.media m on m.media_id = u.media_id
      where u.videos > 0 and ${condition.text}
      order by u.videos desc, u.media_id desc limit ${query.limit + 1}`,
    condition.values,
  );
  return toPage(rows, query.limit, ({ videos, media_id }) => writeUseCursor(videos, media_id));
}

/** A page of the media that no finished video of the last 30 days shows, the newest first. */
export async function listUnused(database: Database, query: Query): Promise<MediaPage> {
  const after = readPageCursor(query.cursor);
  const condition = new Condition(query);
  if (after) {
    const position = "(m.created_at, m.media_id) < (?::timestamptz, ?::text)";
    condition.add(position, after.createdAt, after.id);
  }
  const { rows } = await database.pool.query<Row>(
    `select m.media_id, m.item, m.folder, m.created_at, 0 as videos
       from app.media m
      where ${condition.text}
        and not exists (select from app.footage_use u where u.media_id = m.media_id and u.videos > 0)
      order by m.created_at desc, m.media_id desc limit ${query.limit + 1}`,
    condition.values,
  );
  return toPage(rows, query.limit, ({ created_at, media_id }) =>
    writePageCursor({ createdAt: created_at, id: media_id }),
  );
}
