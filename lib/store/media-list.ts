import "server-only";
import type { z } from "zod";
import type { Database } from "@/lib/base/database/database";
import type { MediaListWords } from "@/lib/model/list/list-specs";
import { type MediaPage, mediaItemSchema, type mediaQuerySchema } from "@/lib/model/media/media";
import { foldForSearch } from "./fold-for-search";
import { readListCursor, writeListCursor } from "./listing/list-cursor";
import {
  ListCondition,
  type ListOrder,
  type ListPart,
  listPage,
  newestFirst,
  oldestFirst,
} from "./listing/list-page";
import { mediaOrderSql } from "./listing/media-order-sql";

type Query = z.output<typeof mediaQuerySchema>;
type Sort = MediaListWords["sort"];
type Row = { item: unknown; folder: string | null };

const bySize: ListOrder = { by: mediaOrderSql.bytes, type: "float8", backwards: true };
const byName: ListOrder = { by: mediaOrderSql.name, type: "text", backwards: false };

const orders: Record<Exclude<Sort, "most-used" | "least-used">, ListOrder> = {
  newest: newestFirst("m.created_at"),
  oldest: oldestFirst("m.created_at"),
  "a-z": byName,
  "z-a": { ...byName, backwards: true },
  longest: { by: mediaOrderSql.longest, type: "float8", backwards: true },
  shortest: { by: mediaOrderSql.shortest, type: "float8", backwards: false },
  largest: bySize,
  smallest: { ...bySize, backwards: false },
};

/**
 * Whether finished videos of the last 30 days show it. `offset 0` keeps PostgreSQL from making a join of it, which would
 * read the whole table for a page.
 */
const isUsed =
  "exists (select from app.footage_use u where u.media_id = m.media_id and u.videos > 0 offset 0)";

/** All kinds that the library shows. */
const everyKind = 3;

function conditionOf(query: Query, hasGrams = true): ListCondition {
  const { origin, kinds, folder, tag, search, use } = query;
  const condition = new ListCondition().add("m.origin = ?", origin);
  const [only] = kinds;
  if (only && kinds.length === 1) condition.add("m.kind = ?", only);
  else if (only && kinds.length < everyKind) condition.add("m.kind = any(?::text[])", kinds);
  if (folder !== null) condition.add("m.folder = ?", folder);
  if (tag !== null) condition.add("m.tags @> array[?::text]", foldForSearch(tag));
  if (use === "used") condition.add(isUsed);
  if (use === "unused") condition.add(`not ${isUsed}`);
  return condition.addSearch("m.title_folded", search, hasGrams);
}

const columns = "m.item, m.folder";
const library = { columns, from: "app.media m", id: "m.media_id" };
const shown = {
  columns,
  from: "app.footage_use u join app.media m on m.media_id = u.media_id",
  id: "u.media_id",
};

const itemsOf = (rows: readonly Row[]) =>
  rows.flatMap(({ item, folder }) => {
    const parsed = mediaItemSchema.safeParse(item);
    return parsed.success ? [{ ...parsed.data, folder }] : [];
  });

/** A page of the library in the order that is asked for. Media that arrive in between do not shift later pages. */
export async function listMedia(database: Database, query: Query): Promise<MediaPage> {
  const { sort, cursor, limit } = query;
  if (sort === "most-used" || sort === "least-used") return listByUse(database, query, sort);
  const part = { sort, order: orders[sort], condition: conditionOf(query), cursor, limit };
  const { rows, nextCursor } = await listPage<Row>(database, library, part);
  return { items: itemsOf(rows), nextCursor };
}

/** Where the second half of a list by use begins. */
const start = { key: "9999-12-31T23:59:59.999Z", id: "~" };

/**
 * A list by use has two halves: what videos show, by their number, which one index has in order, and what none shows,
 * the newest first. Together they would be no index of one table.
 */
async function listByUse(
  database: Database,
  query: Query,
  sort: "most-used" | "least-used",
): Promise<MediaPage> {
  const { cursor, limit, use } = query;
  const backwards = sort === "most-used";
  const used = { sort, order: { by: "u.videos", type: "int", backwards } as ListOrder };
  const unused = { sort: `${sort} unused`, order: newestFirst("m.created_at") };
  const half = (name: "used" | "unused", part: Pick<ListPart, "cursor" | "limit">) => {
    if (use !== "any" && use !== name) return { rows: [], nextCursor: null };
    if (name === "unused") {
      const condition = conditionOf({ ...query, use: "unused" });
      return listPage<Row>(database, library, { ...unused, condition, ...part });
    }
    // What is used is walked in its order, and is few: the index of names would be read for all that it finds.
    const condition = conditionOf({ ...query, use: "any" }, false).add("u.videos > 0");
    return listPage<Row>(database, shown, { ...used, condition, ...part });
  };
  const halves = backwards ? (["used", "unused"] as const) : (["unused", "used"] as const);
  const second = halves[1] === "used" ? used : unused;
  const first = readListCursor(second.sort, second.order.type, cursor)
    ? { rows: [], nextCursor: null }
    : await half(halves[0], { cursor, limit });
  const left = limit - first.rows.length;
  if (first.nextCursor !== null || left === 0) {
    const from = second === used ? { key: 0, id: "!" } : start;
    const nextCursor = first.nextCursor ?? writeListCursor(second.sort, from);
    return { items: itemsOf(first.rows), nextCursor };
  }
  const rest = await half(halves[1], { cursor, limit: left });
  return { items: itemsOf([...first.rows, ...rest.rows]), nextCursor: rest.nextCursor };
}
