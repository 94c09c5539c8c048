import { nameOrderOf } from "./name-order-sql";

/**
 * By what media are sorted, as expressions that queries and indexes share; `m` is the table. What has no length, an
 * image, comes last by either order.
 */
const expressions = (m: string) => ({
  name: nameOrderOf(`${m}title_folded`),
  longest: `coalesce((${m}item->>'durationSeconds')::float8, 0)`,
  shortest: `coalesce((${m}item->>'durationSeconds')::float8, 1e9)`,
  bytes: `coalesce((${m}item->>'sizeBytes')::float8, 0)`,
});

export const mediaOrderSql = expressions("m.");
/** The same for `create index`, where the table has no short name. */
export const mediaIndexSql = expressions("");
