import type { Abilities } from "@/lib/ims/backend";
import { canDress, canSpeak, type JobKind } from "@/lib/model/form/kinds/job-kinds";
import { canMake } from "../../kinds/can-make";

/**
 * Where the videos of a wall come from. `drawn`: the backend plans each draw when it is asked for. `planned`:
 * a job plans them and makes none, and they are read from its projects.
 */
export type WallMode = "drawn" | "planned";

/**
 * Null where there is no wall. Highlights of a match are planned by a job also on the embedded engine, because
 * their request cannot name draws. On the cloud only what `SubmitBatchMediaProducingJob` makes is planned
 * without being made. Source: IMS docs, `GeneratePreviewOnly`.
 */
export function wallModeOf(
  can: Pick<Abilities, "preview" | "match" | "sports" | "mashup">,
  kind: JobKind,
): WallMode | null {
  if (!canMake(can, kind)) return null;
  if (can.preview) return canDress(kind) ? "drawn" : "planned";
  return canSpeak(kind) ? "planned" : null;
}

/** Why videos that can be made have no wall: their kind, or texts that stand together in pairs. */
export type NoWall = "kind" | "pairs";

export function whyNoWall(
  can: Parameters<typeof wallModeOf>[0],
  kind: JobKind,
  isPaired: boolean,
): NoWall | null {
  if (!canMake(can, kind)) return null;
  if (wallModeOf(can, kind) === null) return "kind";
  // Where the backend plans texts freely mixed, it cannot show which ones stand together.
  return isPaired && !can.preview ? "pairs" : null;
}
