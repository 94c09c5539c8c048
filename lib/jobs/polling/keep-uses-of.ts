import "server-only";
import type { Database } from "@/lib/base/database/database";
import { log } from "@/lib/base/log";
import { abilitiesFor } from "@/lib/ims/fallback";
import type { ImsClient } from "@/lib/ims/transport/create-client";
import type { Montage } from "@/lib/ims/schema/likeness/montage";
import type { ClipSnapshot, JobSnapshot } from "@/lib/model/job";
import { isReadyClip } from "@/lib/model/job-state";
import { keepUses, shotsOf, usesOf } from "@/lib/store/jobs/footage-use";
import { plansOfProjects } from "../likeness/plans-of-projects";

type Shown = Pick<ClipSnapshot, "index" | "state" | "content">;

/** All plans of a job that ended are read within this time, or do not count. */
const deadlineMs = 120_000;

/**
 * Counts what the finished videos of a job show. Where the backend tells no plans with its answers, they are read from the
 * projects of the videos, in the background: nobody waits for a count.
 */
export async function keepUsesOf(
  database: Database,
  client: ImsClient,
  snapshot: JobSnapshot,
): Promise<void> {
  const { jobId, clips } = snapshot;
  const endedAt = new Date(snapshot.completedAt ?? snapshot.createdAt);
  const keep = (shown: readonly Shown[]) =>
    keepUses(database, jobId, endedAt, usesOf(shown), shotsOf(shown));
  const areUnknown = clips.some(isReadyClip) && clips.every(({ content }) => content === null);
  if (!areUnknown || abilitiesFor(client, jobId).progress) return keep(clips);
  void plansOfProjects(client, jobId, snapshot, AbortSignal.timeout(deadlineMs))
    .then((plans) => keep(clips.map((clip) => withPlan(clip, plans.get(clip.index)))))
    .catch((error: unknown) =>
      log.warn({ jobId, err: error }, "what the videos of a job show could not be counted"),
    );
}

function withPlan({ index, state }: Shown, plan: Montage | undefined): Shown {
  if (!plan) return { index, state, content: null };
  // A source that is given by its address is no media of the library.
  const shots = plan.shots
    .filter(({ source }) => !source.includes("://"))
    .map(({ source, fromSeconds, toSeconds }) => ({
      mediaId: source,
      groupName: "",
      inSeconds: fromSeconds,
      outSeconds: toSeconds,
    }));
  const texts = { title: "", subHeadings: [], script: "", voice: "", warnings: [] };
  return { index, state, content: { ...texts, shots } };
}
