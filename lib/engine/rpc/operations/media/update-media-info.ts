import "server-only";
import { findByObject, findMedia, type MediaRow } from "@/lib/engine/queue/library/media-records";
import { isReferenceTaken, updateMedia } from "@/lib/engine/queue/library/media-updates";
import type { DecodedRequest } from "@/lib/engine/rpc/wire/decode";
import type { EngineContext, Handler } from "@/lib/engine/rpc/call/engine-context";
import { type Fault, faults, isFault } from "@/lib/engine/rpc/wire/faults";
import {
  mediaTextProblem,
  mergeTags,
  tagsOf,
  tagsProblem,
} from "@/lib/engine/rpc/library/media-limits";
import { readObjectUrl } from "@/lib/engine/objects/object-address";
import { readCover } from "@/lib/engine/rpc/library/read-cover";

type Request = DecodedRequest<"UpdateMediaInfo">;

/** The media that `MediaId` names, else `InputURL`. */
async function findAsset(request: Request, context: EngineContext): Promise<MediaRow | Fault> {
  const { MediaId, InputURL } = request;
  if (MediaId) {
    const row = (await findMedia(context.db, [MediaId])).get(MediaId);
    return row && row.public_tag === null ? row : faults.mediaNotFound(MediaId);
  }
  if (!InputURL) return faults.missingParameter("MediaId");
  const reading = readObjectUrl(InputURL);
  if (!reading.ok) return faults.invalidParameter({ path: "InputURL", message: reading.message });
  const { bucket, key } = reading.address;
  return (await findByObject(context.db, bucket, key)) ?? faults.mediaNotFound(InputURL);
}

/** Changes the description of a media; absent fields stay unchanged. */
export const updateMediaInfo: Handler<"UpdateMediaInfo"> = async (request, context, call) => {
  const refused = mediaTextProblem(request);
  if (refused) return refused;
  const row = await findAsset(request, context);
  if (isFault(row)) return row;
  const cover = await readCover(request.CoverURL, context, call.signal);
  if (isFault(cover)) return cover;
  const { ReferenceId, MediaTags, AppendTags = false } = request;
  if (ReferenceId && (await isReferenceTaken(context.db, ReferenceId, row.media_id))) {
    const message = `another media has the id "${ReferenceId}"; choose one that is yours alone`;
    return faults.invalidParameter({ path: "ReferenceId", message });
  }
  let tooMany: Fault | null = null;
  const outcome = await updateMedia(
    context.db,
    row.media_id,
    {
      title: request.Title || undefined,
      description: request.Description,
      businessType: request.BusinessType,
      categoryId: request.CateId?.toString(),
      category: request.Category,
      referenceId: ReferenceId || undefined,
      userData: request.UserData,
      cover,
    },
    MediaTags === undefined
      ? null
      : (old) => {
          const tags = mergeTags(old, MediaTags, AppendTags);
          tooMany = tagsProblem(tagsOf(tags));
          return tooMany ? null : tags;
        },
  );
  if (tooMany) return tooMany;
  return outcome === "gone" ? faults.mediaNotFound(row.media_id) : { MediaId: row.media_id };
};
