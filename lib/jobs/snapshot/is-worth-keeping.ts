import { isSettled } from "@/lib/model/job-state";
import type { JobSnapshot } from "@/lib/model/job";

/**
 * Whether a snapshot says more than the stored one: a state changed, a clip's content became known,
 * or the job is settled. Percentages alone are not worth a write every second.
 */
export function isWorthKeeping(kept: JobSnapshot | null, next: JobSnapshot): boolean {
  if (!kept || isSettled(next)) return true;
  if (kept.state !== next.state || kept.clips.length !== next.clips.length) return true;
  return next.clips.some((clip, i) => {
    const before = kept.clips[i];
    return (
      before?.subJobId !== clip.subJobId ||
      before.state !== clip.state ||
      before.mediaId !== clip.mediaId ||
      (before.content === null && clip.content !== null)
    );
  });
}
