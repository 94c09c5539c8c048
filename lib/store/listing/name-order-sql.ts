/**
 * SQL of a function, for a migration: the key by which a folded name is sorted. "clip 2" comes before "clip 10", and
 * "é" beside "e". The key of a number is its count of digits, then the digits. The key compares byte by byte
 * (`collate "C"`), so that an index stays right whatever the locale of the server; Chinese is in the order of Unicode.
 */
export const nameOrderSql = `
  create or replace function app.name_order(folded text) returns text
    language sql immutable strict parallel safe as $$
      select coalesce(string_agg(
        case when part[1] is null then part[2]
          else lpad(length(part[1])::text, 3, '0') || part[1] end, '' order by at), '')
      from regexp_matches(
        regexp_replace(normalize(left(folded, 200), NFKD), '[\\u0300-\\u036f]', '', 'g'),
        '0*([0-9]+)|([^0-9]+)', 'g') with ordinality as found (part, at)
    $$;
`;

/** The expression that queries and indexes share. */
export const nameOrderOf = (column: string) => `app.name_order(${column}) collate "C"`;
