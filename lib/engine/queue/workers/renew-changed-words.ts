import "server-only";
import { sql } from "kysely";
import { renewAnalyses } from "../analyses/analysis-records";
import type { EngineDatabase } from "../tables/engine-database";
import type { AnalyseWork } from "./analyse-content";

const rowsAtOnce = 500;

type Read = { seq: string; content_hash: string; bucket: string; key: string; mark: string | null };

/**
 * Queues the texts of media again whose subtitle files have come, gone or changed since they were read.
 * What was read on their picture is kept, so that only the subtitles are read.
 */
export async function renewChangedWords(
  db: EngineDatabase,
  work: AnalyseWork,
  signal: AbortSignal,
): Promise<void> {
  if (work.versions.words === undefined || !work.createMarks) return;
  const markOf = work.createMarks();
  let afterSeq = "0";
  for (;;) {
    const { rows } = await sql<Read>`
      select m.seq::text as seq, a.content_hash, m.bucket, m.key, a.result->>'mark' as mark
      from engine.media m
        join engine.analyses a on a.content_hash = m.facts->>'contentHash' and a.pass = 'words'
      where m.deleted_at is null and m.seq > ${afterSeq}::bigint and m.media_type = 'video'
        and a.state = 'done' and not m.is_output and m.public_tag is null
      order by m.seq limit ${rowsAtOnce}
    `.execute(db);
    for (const row of rows) {
      if (signal.aborted) return;
      if ((await markOf(row)) === (row.mark ?? "")) continue;
      await renewAnalyses(db, row.content_hash, { pass: "words" });
    }
    const last = rows.at(-1);
    if (!last || rows.length < rowsAtOnce) return;
    afterSeq = last.seq;
  }
}
