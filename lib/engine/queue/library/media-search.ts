import "server-only";
import { type RawBuilder, sql } from "kysely";
import type { MatchCondition, MatchNode } from "@/lib/ims/schema/media/media-match";
import { type SearchFieldName, searchFieldOf } from "@/lib/ims/schema/media/media-search-fields";
import type { EngineDatabase } from "../tables/engine-database";
import { likePattern } from "./like-pattern";
import type { MediaRow } from "./media-records";
import { timeInRange } from "./media-search-times";

type Condition = RawBuilder<boolean>;

const never: Condition = sql`false`;

/** Numbers of the states. Source: IMS docs, "Media asset search filter syntax". */
const statusWords: Readonly<Record<string, string>> = {
  "0": "Init",
  "1": "Preparing",
  "2": "PrepareFail",
  "3": "Normal",
};

const times = { utcCreate: sql`created_at`, utcModified: sql`modified_at` } as const;

function valueOf(condition: MatchCondition): string {
  if (condition.kind === "equals") return condition.value;
  throw new Error(`a ${condition.kind} of "${condition.field}" passed the check of its field`);
}

function valuesOf(condition: MatchCondition): string[] {
  return condition.kind === "in" ? condition.values : [valueOf(condition)];
}

function rangeOf(column: RawBuilder<unknown>, condition: MatchCondition): Condition {
  if (condition.kind !== "range") throw new Error(`"${condition.field}" is asked for by a range`);
  return timeInRange(column, condition.from, condition.to);
}

/** The index over n-grams (`search_grams`) narrows the rows; `ilike` then decides. */
const contains = (column: RawBuilder<unknown>, text: string): Condition => sql`(
  engine.search_grams(lower(${column})) @> engine.needle_grams(lower(${text}::text))
  and ${column} ilike ${likePattern(text)})`;

function conditionOf(name: SearchFieldName, condition: MatchCondition): Condition {
  switch (name) {
    case "title":
      return contains(sql`title`, valueOf(condition));
    case "description":
      return sql`(description is not null and ${contains(sql`description`, valueOf(condition))})`;
    case "tagList":
      return sql`(tags is not null
        and string_to_array(coalesce(tags, ''), ',') && ${valuesOf(condition)}::text[])`;
    case "mediaId":
      return sql`media_id = ${valueOf(condition)}`;
    case "cateId":
      return sql`category_id = ${valueOf(condition)}`;
    case "status": {
      const words = valuesOf(condition).flatMap((number) => statusWords[number] ?? []);
      return sql`status = any(${words}::text[])`;
    }
    case "utcCreate":
    case "utcModified":
      return rangeOf(times[name], condition);
    case "mediaType":
      return sql`media_type = any(${valuesOf(condition)}::text[])`;
    case "fileInfo.storageLocation":
    case "ocrInfo.tracks.content":
    case "aiLabelInfo.category":
    case "aiLabelInfo.label_id":
      return never;
    default:
      return name satisfies never;
  }
}

/** A checked query as SQL: every value is a bound parameter. */
function toSql(node: MatchNode): Condition {
  if ("parts" in node) {
    return sql`(${sql.join(node.parts.map(toSql), sql.raw(` ${node.kind} `))})`;
  }
  const name = searchFieldOf(node.field);
  if (!name) throw new Error(`"${node.field}" passed the check of fields`);
  return conditionOf(name, node);
}

export type SearchOrder = { field: "utcCreate" | "utcModified"; ascending: boolean };

export type MediaSearch = {
  /** Null finds all media of the types. */
  match: MatchNode | null;
  /** The types to find when `match` names none; null finds all types. */
  mediaTypes: readonly string[] | null;
  order: readonly SearchOrder[];
  limit: number;
  offset: number;
  /** Media registered after this sequence number are ignored; null searches all. */
  lastSeq: string | null;
};

/** One page of the team's own media that match, and how many match in all. */
export async function searchMedia(
  db: EngineDatabase,
  search: MediaSearch,
): Promise<{ rows: MediaRow[]; total: number; lastSeq: string }> {
  const last = await sql<{ seq: string | null }>`
    select max(seq)::text as seq from engine.media
  `.execute(db);
  const lastSeq = search.lastSeq ?? last.rows[0]?.seq ?? "0";
  const parts: Condition[] = [
    sql`deleted_at is null`,
    sql`public_tag is null`,
    sql`seq <= ${lastSeq}::bigint`,
  ];
  if (search.mediaTypes) parts.push(sql`media_type = any(${search.mediaTypes}::text[])`);
  if (search.match) parts.push(toSql(search.match));
  const where = sql.join(parts, sql` and `);
  const order = search.order.map(({ field, ascending }) => {
    const column = field === "utcCreate" ? "created_at" : "modified_at";
    return sql.raw(`${column} ${ascending ? "asc" : "desc"}`);
  });
  const tie = sql.raw(search.order[0]?.ascending ? "seq asc" : "seq desc");
  const found = await sql<MediaRow>`
    select * from engine.media where ${where}
    order by ${sql.join([...order, tie])} limit ${search.limit} offset ${search.offset}
  `.execute(db);
  const counted = await sql<{ count: string }>`
    select count(*) as count from engine.media where ${where}
  `.execute(db);
  return { rows: found.rows, total: Number(counted.rows[0]?.count ?? 0), lastSeq };
}
