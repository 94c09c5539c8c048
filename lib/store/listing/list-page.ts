import "server-only";
import type { QueryResultRow } from "pg";
import type { Database } from "@/lib/base/database/database";
import { foldForSearch } from "../fold-for-search";
import { type KeyType, readListCursor, writeListCursor } from "./list-cursor";

/** How a list is sorted: an expression of SQL that is never null, and its type. Entries that are equal follow by id. */
export type ListOrder = { by: string; type: KeyType; backwards: boolean };

export const newestFirst = (by: string): ListOrder => ({
  by,
  type: "timestamptz",
  backwards: true,
});
export const oldestFirst = (by: string): ListOrder => ({ ...newestFirst(by), backwards: false });

const escapeLike = (value: string) => value.replace(/[\\%_]/g, "\\$&");

/**
 * Which entries are meant, as a condition of SQL. What is not asked is not in the statement, since PostgreSQL would
 * read the whole table for what it cannot estimate.
 */
export class ListCondition {
  private readonly all: string[] = [];
  readonly values: unknown[] = [];

  /** `?` stands for the next value. */
  add(condition: string, ...values: unknown[]): this {
    const first = this.values.length + 1;
    let at = 0;
    this.all.push(condition.replaceAll("?", () => `$${first + at++}`));
    this.values.push(...values);
    return this;
  }

  /** Each word of a search stands somewhere in the folded name. `gramsOf`: the schema whose index narrows it. */
  addSearch(column: string, search: string, hasGrams: boolean): this {
    for (const word of foldForSearch(search).split(" ").filter(Boolean)) {
      if (hasGrams) this.add(`app.search_grams(${column}) @> app.needle_grams(?::text)`, word);
      this.add(`${column} like ?`, `%${escapeLike(word)}%`);
    }
    return this;
  }

  get text(): string {
    return this.all.length > 0 ? this.all.join(" and ") : "true";
  }
}

/** The place of a list in the database. `id` is a column of plain text that no two entries share. */
export type ListSource = { columns: string; from: string; id: string };

/** Part of a list that is wanted: `sort` names the order in the cursor, so that a cursor of another sort is none. */
export type ListPart = {
  sort: string;
  order: ListOrder;
  condition: ListCondition;
  cursor: string | null | undefined;
  limit: number;
};

type Keyed = { list_key: Date | string | number; list_id: string };

/**
 * A page of a list by keyset: pages do not shift while entries arrive, and the hundredth costs what the first does.
 * Every list of the app is read by this one statement.
 */
export async function listPage<Row extends QueryResultRow>(
  database: Database,
  { columns, from, id }: ListSource,
  { sort, order, condition, cursor, limit }: ListPart,
): Promise<{ rows: Row[]; nextCursor: string | null }> {
  const after = readListCursor(sort, order.type, cursor);
  if (after) {
    const past = order.backwards ? "<" : ">";
    condition.add(`(${order.by}, ${id}) ${past} (?::${order.type}, ?::text)`, after.key, after.id);
  }
  const direction = order.backwards ? "desc" : "asc";
  const { rows } = await database.pool.query<Row & Keyed>(
    `select ${columns}, ${order.by} as list_key, ${id} as list_id
       from ${from} where ${condition.text}
      order by ${order.by} ${direction}, ${id} ${direction} limit ${limit + 1}`,
    condition.values,
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const isMore = rows.length > limit && last !== undefined;
  return {
    rows: page,
    nextCursor: isMore ? writeListCursor(sort, { key: keyOf(last), id: last.list_id }) : null,
  };
}

const keyOf = ({ list_key: key }: Keyed): string | number =>
  key instanceof Date ? key.toISOString() : key;
