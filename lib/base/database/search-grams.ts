/**
 * SQL of two functions, for a migration. `search_grams` returns all substrings of one, two and three
 * characters of a text; `needle_grams` returns only the substrings of the longest of these sizes that fits
 * the search text. A text contains a search text only if it contains all its grams, so an inverted index over
 * `search_grams` narrows a search to few candidate rows. pg_trgm does not help: under the locale of the
 * databases here it sees only ASCII letters, and it cannot search for two characters, the length of many
 * Chinese words.
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

/** Storage of an index over grams: new entries are merged in small portions. */
export const gramsIndexWith = "with (fastupdate = on, gin_pending_list_limit = 256)";
