/**
 * SQL of two functions, for a migration: `search_grams` answers all pieces of one, two and three
 * characters of a text, `needle_grams` those of the largest size that a searched text has. A text
 * holds a needle only if it holds all the needle's grams, so that an inverted index over the first
 * finds the few rows that are worth a look. pg_trgm is no help: under the locale of our databases it
 * sees ASCII letters alone, and it cannot look for two characters, which many a Chinese word has.
 */
export const searchGramsSql = (schema: "app" | "engine") => `
  create or replace function ${schema}.search_grams(t text) returns text[]
    language sql immutable strict parallel safe as $$
      select coalesce(array_agg(distinct substr(t, at, size)), '{}')
      from generate_series(1, 3) size, generate_series(1, length(t) - size + 1) at
    $$;
  create or replace function ${schema}.needle_grams(t text) returns text[]
    language sql immutable strict parallel safe as $$
      select coalesce(array_agg(distinct substr(t, at, least(3, length(t)))), '{}')
      from generate_series(1, length(t) - least(3, length(t)) + 1) at
    $$;
`;

/** Storage of an index over grams: what was just written is merged in small portions. */
export const gramsIndexWith = "with (fastupdate = on, gin_pending_list_limit = 256)";
