import "server-only";
import { forgetJob, settledOutputs } from "@/lib/engine/queue/jobs/forget-job";
import { deleteMedia, findMedia } from "@/lib/engine/queue/library/media-records";
import { commaList } from "@/lib/engine/rpc/call/comma-list";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { faults } from "@/lib/engine/rpc/wire/faults";
import { removeMediaFiles } from "@/lib/engine/rpc/library/remove-media-files";

/**
 * Deletes a settled job with the files of its clips, except the media in `KeepMediaIds`, which stay in
 * the library. Files are deleted first, so that after a crash the next call completes the deletion.
 */
export const reelpressDeleteJob: Handler<"ReelpressDeleteJob"> = async (
  { JobId, KeepMediaIds },
  context,
) => {
  const made = await settledOutputs(context.db, JobId);
  if (made === "no-job") return faults.jobNotFound(JobId);
  if (made === "not-settled") return faults.wrongState("Cancel the job before it is deleted");
  const kept = new Set(commaList(KeepMediaIds));
  const rows = await findMedia(
    context.db,
    made.filter((mediaId) => !kept.has(mediaId)),
  );
  const deleted = [...rows.keys()];
  await deleteMedia(context.db, deleted);
  for (const row of rows.values()) await removeMediaFiles(row, context);
  const answer = await forgetJob(context.db, JobId);
  if (answer === "not-settled") return faults.wrongState("The job was put to work again meanwhile");
  return { JobId, DeletedMediaIds: deleted };
};
