import "server-only";
import { publicMedia } from "@/lib/engine/plan/material/public-media";
import { findMedia } from "@/lib/engine/queue/media-records";
import type { Handler } from "../../engine-context";
import { faults } from "../../faults";
import { mediaAnswer } from "../../media-answer";
import { providePublicMedia } from "../../provide-public-media";

/** One medium of the open shelf; never one of the team's own library, for anybody may ask. */
export const getPublicMediaInfo: Handler<"GetPublicMediaInfo"> = async (request, context, call) => {
  const { MediaId } = request;
  const medium = publicMedia.find(({ mediaId }) => mediaId === MediaId);
  if (!medium) return faults.mediaNotFound(MediaId);
  await providePublicMedia(context, [medium]);
  const row = (await findMedia(context.db, [MediaId])).get(MediaId);
  if (!row) return faults.mediaNotFound(MediaId);
  return { MediaInfo: mediaAnswer(row, "streams", undefined, context, call) };
};
