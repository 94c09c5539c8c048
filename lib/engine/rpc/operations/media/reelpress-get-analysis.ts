import "server-only";
import { findAnalyses } from "@/lib/engine/queue/analyses/analysis-records";
import { findMedia } from "@/lib/engine/queue/library/media-records";
import { analysisAnswer } from "@/lib/engine/rpc/answers/analysis-answer";
import { commaList } from "@/lib/engine/rpc/call/comma-list";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { faults } from "@/lib/engine/rpc/wire/faults";

const idLimit = 100;

/** Returns what was seen, heard and read in media, and how far that is. Unknown ids are listed. */
export const reelpressGetAnalysis: Handler<"ReelpressGetAnalysis"> = async (
  { MediaIds, WithFindings = true },
  context,
) => {
  const mediaIds = commaList(MediaIds);
  if (mediaIds.length === 0) return faults.missingParameter("MediaIds");
  if (mediaIds.length > idLimit) {
    return faults.invalidParameter({ path: "MediaIds", message: `name at most ${idLimit}` });
  }
  const found = await findMedia(context.db, mediaIds);
  const media = mediaIds.flatMap((mediaId) => found.get(mediaId) ?? []);
  const rows = await findAnalyses(
    context.db,
    media.map(({ facts }) => facts.contentHash),
  );
  return {
    MediaAnalyses: media.map((row) => {
      const own = rows.filter(
        (one) =>
          one.content_hash === row.facts.contentHash &&
          // What a provider said stays when none is set any more; what it has not said never comes.
          (one.pass !== "descriptions" || one.state === "done" || context.abilities.vision),
      );
      return analysisAnswer(row, own, { withFindings: WithFindings });
    }),
    IgnoredList: mediaIds.filter((mediaId) => !found.has(mediaId)),
  };
};
