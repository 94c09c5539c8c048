import "server-only";
import { type RawBuilder, sql } from "kysely";
import type { MatchBound } from "@/lib/ims/schema/media/media-match";

/** No media are newer. A bound may have 16 digits, for which JavaScript and PostgreSQL have no date. */
const latestMs = Date.UTC(9999, 0);

const momentOf = (ms: number): Date => new Date(Math.min(latestMs, ms));

/**
 * Whether a time lies in a range of whole milliseconds, as on IMS; microseconds of the column are cut
 * off. The column itself is compared, so that its index can be used.
 */
export function timeInRange(
  column: RawBuilder<unknown>,
  from: MatchBound | null,
  to: MatchBound | null,
): RawBuilder<boolean> {
  const parts: RawBuilder<boolean>[] = [];
  if (from) {
    const first = momentOf(Number(from.value) + (from.inclusive ? 0 : 1));
    parts.push(sql<boolean>`${column} >= ${first}`);
  }
  if (to) {
    const end = momentOf(Number(to.value) + (to.inclusive ? 1 : 0));
    parts.push(sql<boolean>`${column} < ${end}`);
  }
  return parts.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(parts, sql` and `)})`;
}
