import "server-only";
import { findMedia } from "@/lib/engine/queue/library/media-records";
import { commaList } from "@/lib/engine/rpc/call/comma-list";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { faults } from "@/lib/engine/rpc/wire/faults";
import { mediaAnswer } from "@/lib/engine/rpc/answers/media-answer";

/** Far above the page sizes of IMS, but bounds a single call. */
const idLimit = 1000;

/** Returns several media in the requested order, and lists unknown ids. `FileInfo` adds the files. */
export const batchGetMediaInfos: Handler<"BatchGetMediaInfos"> = async (request, context, call) => {
  const mediaIds = commaList(request.MediaIds);
  if (mediaIds.length === 0) return faults.missingParameter("MediaIds");
  if (mediaIds.length > idLimit) {
    return faults.invalidParameter({ path: "MediaIds", message: `name at most ${idLimit}` });
  }
  const detail = commaList(request.AdditionType).includes("FileInfo") ? "streams" : "none";
  const found = await findMedia(context.db, mediaIds);
  return {
    MediaInfos: mediaIds.flatMap((mediaId) => {
      const row = found.get(mediaId);
      return row ? [mediaAnswer(row, detail, request.AuthTimeout, context, call)] : [];
    }),
    IgnoredList: mediaIds.filter((mediaId) => !found.has(mediaId)),
  };
};
