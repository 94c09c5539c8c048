import "server-only";
import {
  deleteMedia,
  findByObject,
  findMedia,
  type MediaRow,
} from "@/lib/engine/queue/library/media-records";
import { publicMedia } from "@/lib/engine/plan/sources/public-media";
import { commaList } from "@/lib/engine/rpc/call/comma-list";
import type { EngineContext, Handler } from "@/lib/engine/rpc/call/engine-context";
import { faults } from "@/lib/engine/rpc/wire/faults";
import { readObjectUrl } from "@/lib/engine/objects/object-address";
import { removeMediaFiles } from "@/lib/engine/rpc/library/remove-media-files";

/** Ids of the public library, whether the files were made already or not. */
const publicMediaIds: ReadonlySet<string> = new Set(publicMedia.map(({ mediaId }) => mediaId));

/** The most media of one call. Source: IMS docs, DeleteMediaInfos. */
const callLimit = 20;

async function findByReference(
  references: readonly string[],
  byUrl: boolean,
  context: EngineContext,
): Promise<Map<string, MediaRow>> {
  if (!byUrl) return findMedia(context.db, references);
  const found = new Map<string, MediaRow>();
  for (const url of references) {
    const reading = readObjectUrl(url);
    if (!reading.ok) continue;
    const row = await findByObject(context.db, reading.address.bucket, reading.address.key);
    if (row) found.set(url, row);
  }
  return found;
}

/** Removes media from the library; their files stay unless `DeletePhysicalFiles` is set. */
export const deleteMediaInfos: Handler<"DeleteMediaInfos"> = async (request, context) => {
  const byUrl = !request.MediaIds;
  const references = commaList(request.MediaIds || request.InputURLs);
  if (references.length === 0) return faults.missingParameter("MediaIds");
  if (references.length > callLimit) {
    const path = byUrl ? "InputURLs" : "MediaIds";
    return faults.invalidParameter({ path, message: `name at most ${callLimit} in one call` });
  }
  const found = await findByReference(references, byUrl, context);
  const forbidden = references.filter(
    (reference) => publicMediaIds.has(reference) || found.get(reference)?.public_tag,
  );
  const rows = [...found.values()].filter((row) => row.public_tag === null);
  await deleteMedia(
    context.db,
    rows.map((row) => row.media_id),
  );
  if (request.DeletePhysicalFiles) for (const row of rows) await removeMediaFiles(row, context);
  return {
    IgnoredList: references.filter(
      (reference) => !found.has(reference) && !publicMediaIds.has(reference),
    ),
    ForbiddenList: forbidden,
  };
};
