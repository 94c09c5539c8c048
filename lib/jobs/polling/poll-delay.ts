import { isSettled } from "@/lib/model/job-state";
import type { FollowedJob } from "@/lib/model/job";

/** What the delay until a page's next poll depends on. */
export type PollSituation = {
  followed: Pick<FollowedJob, "snapshot" | "source"> | undefined;
  /** Polls in a row that got no answer. */
  failures: number;
  /** Whether the tab is in the background. */
  hidden: boolean;
  nowMs: number;
};

const second = 1000;
const minute = 60 * second;

/**
 * Milliseconds until a page polls the job again, or false when nothing more can come: the job is
 * settled, or the backend has forgotten it. Slower in a hidden tab, for a job that has run for long,
 * and while there is no answer.
 */
export function pollDelay(situation: PollSituation): number | false {
  const { followed, failures, hidden, nowMs } = situation;
  if (followed && isOver(followed)) return false;
  const waitForAnswer = Math.min(10 * second, 2 ** Math.min(failures, 5) * second);
  if (failures > 0) return hidden ? Math.max(15 * second, waitForAnswer) : waitForAnswer;
  if (followed?.source === "kept") return hidden ? 15 * second : 3 * second;
  if (hidden) return 15 * second;
  const ageMs = nowMs - Date.parse(followed?.snapshot.createdAt ?? "");
  if (ageMs > 60 * minute) return 5 * second;
  return ageMs > 10 * minute ? 2 * second : second;
}

function isOver(followed: Pick<FollowedJob, "snapshot" | "source">): boolean {
  return (
    followed.source === "forgotten" || (followed.source === "live" && isSettled(followed.snapshot))
  );
}
