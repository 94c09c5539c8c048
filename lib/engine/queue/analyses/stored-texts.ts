import "server-only";
import { sql } from "kysely";
import type { EngineDatabase } from "../tables/engine-database";

/** What is written about media in the library, and what was read in their content. */
export type MediaTexts = {
  media_id: string;
  title: string;
  key: string;
  description: string | null;
  tags: string | null;
  folder: string | null;
  /** Stored texts of the pass `words`, and what a provider said; null while they are not there. */
  texts: unknown;
  described: unknown;
  seq: string;
};

/** The texts about media of the team, newest first: one page, before `beforeSeq` when it is given. */
export async function listMediaTexts(
  db: EngineDatabase,
  { limit, beforeSeq }: { limit: number; beforeSeq: string | null },
): Promise<MediaTexts[]> {
  const found = await sql<MediaTexts>`
    select m.media_id, m.title, m.key, m.description, m.tags, m.folder, m.seq::text as seq,
      a.result->'texts' as texts, d.result->'texts' as described
    from engine.media m
      left join engine.analyses a on a.content_hash = m.facts->>'contentHash'
        and a.pass = 'words' and a.state = 'done'
      left join engine.analyses d on d.content_hash = m.facts->>'contentHash'
        and d.pass = 'descriptions' and d.state = 'done'
    where m.deleted_at is null and m.public_tag is null and not m.is_output
      and m.media_type in ('video', 'image', 'audio') and m.status <> 'PrepareFail'
      and (${beforeSeq}::bigint is null or m.seq < ${beforeSeq}::bigint)
    order by m.seq desc limit ${limit}
  `.execute(db);
  return found.rows;
}
