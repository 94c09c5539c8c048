import type { MediaFacts } from "../plan/facts";
import { findMedia } from "../queue/library/media-records";
import { WorkFailure } from "../queue/workers/work-failure";
import type { PlanningJob } from "./solutions/plan-solution";

/** Who looks for wipes: a job that is planned, or a call that shows a plan. */
export type WipeNeed = {
  wiring: Pick<PlanningJob["wiring"], "db" | "objects" | "parts">;
  report: PlanningJob["report"];
  signal: AbortSignal;
};

/** When one of the pictures fills the picture of a video, in order. The video is looked through for it. */
export async function wipesIn(
  video: MediaFacts,
  pictures: readonly MediaFacts[],
  { wiring, report, signal }: WipeNeed,
): Promise<{ fromSeconds: number; toSeconds: number }[]> {
  if (pictures.length === 0) return [];
  const { db, objects, parts } = wiring;
  report("Analysing");
  const all = [video, ...pictures];
  const rows = await findMedia(
    db,
    all.map(({ mediaId }) => mediaId),
    { withDeleted: true },
  );
  const fileOf = async ({ mediaId }: MediaFacts): Promise<string> => {
    const row = rows.get(mediaId);
    const file = row && (await objects.find(row));
    if (file) return file;
    const message = `The file of "${row?.title ?? mediaId}" is gone. Put it back or register it again, then retry.`;
    throw new WorkFailure("input", "InvalidMaterial.NotFound", message);
  };
  const stills = await Promise.all(
    pictures.map(async (facts) => ({ file: await fileOf(facts), facts })),
  );
  return parts.findWipes({ file: await fileOf(video), facts: video }, stills, signal);
}
