import "server-only";
import { textSourceAnswer } from "@/lib/engine/rpc/answers/text-source-answer";
import { setImmediate as nextTurn } from "node:timers/promises";
import { readWords } from "@/lib/engine/plan/analysis/read-analysis";
import { textsAbout } from "@/lib/engine/plan/analysis/texts-about";
import { bestMoments, momentPool, type SearchedMedia } from "@/lib/engine/plan/match/moments";
import { rateShots } from "@/lib/engine/plan/match/rate-shots";
import { listMediaTexts } from "@/lib/engine/queue/analyses/stored-texts";
import type { EngineDatabase } from "@/lib/engine/queue/tables/engine-database";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { scoreInTime } from "@/lib/engine/rpc/library/score-in-time";

/** The meanings of so many texts are kept in memory. The oldest media are left out beyond that. */
const mostTexts = 12_000;
const mostMedia = 5_000;
const mediaPerPage = 250;
/** As long as a person waits who searches. */
const budgetMs = 1_500;

/** The newest media with every text about them. */
async function searchedMedia(db: EngineDatabase, signal: AbortSignal): Promise<SearchedMedia[]> {
  const media: SearchedMedia[] = [];
  let texts = 0;
  let beforeSeq: string | null = null;
  while (media.length < mostMedia && texts < mostTexts) {
    const rows = await listMediaTexts(db, { limit: mediaPerPage, beforeSeq });
    for (const row of rows) {
      const read = [row.texts, row.described].flatMap(
        (texts) => (texts === null ? null : readWords({ texts })?.texts) ?? [],
      );
      const about = textsAbout(row, { texts: read });
      texts += about.length;
      media.push({ mediaId: row.media_id, texts: about });
    }
    beforeSeq = rows.at(-1)?.seq ?? null;
    if (rows.length < mediaPerPage) break;
    await nextTurn();
    signal.throwIfAborted();
  }
  return media;
}

const thousandths = (value: number): number => Math.round(value * 1000) / 1000;

/**
 * Searches the library for moments by the meaning and the words of a text, with the matcher of
 * image-text matching. A large library is read for its meaning step by step: `Complete` says whether
 * that is over, and each call comes further.
 */
export const reelpressSearchMoments: Handler<"ReelpressSearchMoments"> = async (
  { Text, Limit },
  context,
  call,
) => {
  const pool = momentPool(await searchedMedia(context.db, call.signal), mostTexts);
  const { scores, isComplete } = await scoreInTime(
    Text,
    pool.texts.map(({ words }) => words),
    context.abilities.scoreTexts,
    { budgetMs, signal: call.signal },
  );
  const moments = bestMoments(pool, rateShots(pool, scores), Limit);
  return {
    Moments: moments.map(({ mediaId, fromSeconds, toSeconds, score, reason }) => ({
      MediaId: mediaId,
      ...(fromSeconds === null ? {} : { From: thousandths(fromSeconds) }),
      ...(toSeconds === null ? {} : { To: thousandths(toSeconds) }),
      Score: thousandths(score),
      Reason: { Source: textSourceAnswer[reason.source], Words: reason.words },
    })),
    Complete: isComplete,
  };
};
