import "server-only";
import { textsAbout } from "@/lib/engine/plan/analysis/texts-about";
import { foundReference } from "@/lib/engine/plan/match/match-plannable";
import { searchFloor } from "@/lib/engine/plan/match/moments";
import { poolOf } from "@/lib/engine/plan/match/match-pool";
import { rateShots, scoreFloor } from "@/lib/engine/plan/match/rate-shots";
import { listPoolMedia } from "@/lib/engine/queue/library/pool-media";
import { batchMode } from "@/lib/ims/schema/config/batch-mode";
import { type BatchTexts, decodeAnyBatch } from "@/lib/ims/contract/wire";
import type { SubmitOperation } from "@/lib/ims/contract/submit-operations";
import type { EngineContext } from "../call/engine-context";

/** Media that a search gives to image-text matching at most: as many as a group may have. */
const mostFound = 200;
/** The newest of the library are searched. */
const mostSearched = 5000;

/**
 * Searches the library for a request that names no media but a search: by the meaning of its text, or
 * the newest media without one. What is only vaguely like the text counts where nothing is nearer. Returns references of the media found, the best first; none for a
 * request that searches nothing.
 */
export async function searchPool(
  operation: SubmitOperation,
  request: BatchTexts,
  context: EngineContext,
  signal: AbortSignal,
): Promise<string[]> {
  if (operation !== "SubmitBatchMediaProducingJob") return [];
  const decoded = decodeAnyBatch(request, false);
  if (!decoded.ok) return [];
  const { input } = decoded.configs;
  const search = input.MediaSearchInput;
  if (!search || input.MediaArray || !batchMode(input)?.startsWith("match")) return [];
  const { SearchText } = search.LibSearchCondition;
  const limit = SearchText === undefined ? mostFound : mostSearched;
  const rows = await listPoolMedia(context.db, limit);
  if (SearchText === undefined) return rows.map((row) => foundReference(row.media_id));
  const sources = rows.map((row) => ({
    reference: row.media_id,
    facts: row.facts,
    shots: [],
    texts: textsAbout(row, null),
  }));
  const pool = poolOf(sources, { ProcessConfig: { EnableClipSplit: false } }, false);
  const texts = pool.texts.map(({ words }) => words);
  const [scores] = await context.abilities.scoreTexts([SearchText], texts, signal);
  if (!scores) return [];
  const near = rateShots(pool, scores).filter(({ score }) => score >= scoreFloor);
  near.sort((one, other) => other.score - one.score);
  const sure = near.filter(({ score }) => score >= searchFloor);
  const mediaIds = (sure.length > 0 ? sure : near).flatMap(
    ({ shot }) => pool.shots[shot]?.shot.media.mediaId ?? [],
  );
  return [...new Set(mediaIds)].slice(0, mostFound).map(foundReference);
}
