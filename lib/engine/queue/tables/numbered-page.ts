import { type SelectQueryBuilder, type Simplify, sql } from "kysely";
import type { Tables } from "./tables";

/** A page by its number, as older operations of IMS ask for it. */
export type NumberedPage = {
  ascending: boolean;
  /** From 1. */
  page: number;
  pageSize: number;
};

/** Tables whose rows have a number in order of their creation. */
type Numbered = "engine.templates" | "engine.projects";

/** One page of what matches, in order of creation, with the count of all of it. */
export async function readNumberedPage<Table extends Numbered, Row>(
  match: SelectQueryBuilder<Tables, Table, Row>,
  { ascending, page, pageSize }: NumberedPage,
): Promise<{ rows: Simplify<Row>[]; totalCount: number }> {
  const counted = await match
    .clearSelect()
    .select((eb) => eb.fn.countAll<string>().as("count"))
    .executeTakeFirstOrThrow();
  const rows = await match
    .orderBy(sql.ref("seq"), ascending ? "asc" : "desc")
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  return { rows, totalCount: Number(counted.count) };
}
