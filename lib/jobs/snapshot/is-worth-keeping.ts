import { isSettled, type JobSnapshot } from "@/lib/model/job";

/**
 * Whether a picture tells more than the one kept: a state changed, a clip's contents became known,
 * or it is the last one. Percentages alone are not worth a write a second.
 */
export function isWorthKeeping(kept: JobSnapshot | null, next: JobSnapshot): boolean {
  if (!kept || isSettled(next)) return true;
  if (kept.state !== next.state || kept.clips.length !== next.clips.length) return true;
  return next.clips.some((clip, position) => {
    const before = kept.clips[position];
    return (
      before?.subJobId !== clip.subJobId ||
      before.state !== clip.state ||
      before.mediaId !== clip.mediaId ||
      (before.content === null && clip.content !== null)
    );
  });
}
