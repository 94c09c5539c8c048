import type { Timeline } from "@/lib/ims/schema/timeline";
import type { PlanWarning } from "../plan-warnings";

/** What a reader counts as characters of a text and no font of ours can draw. */
export type MissingGlyphs = (text: string) => readonly string[];

/** Whether a text has nothing left to show once those characters are taken out of it. */
export function isNothingLeft(text: string, missing: readonly string[]): boolean {
  const left = missing.reduce((rest, one) => rest.replaceAll(one, ""), text);
  return missing.length > 0 && !/[\p{L}\p{N}\p{P}\p{S}]/u.test(left);
}

/** Plans that say when characters of their texts will not be drawn. They are spoken as they are. */
export function tellLeftOut(plans: readonly Timeline[], missing: MissingGlyphs): Timeline[] {
  const code: PlanWarning = "characters-left-out";
  return plans.map((plan) => {
    const [{ SubtitleTrackClips: texts }] = plan.SubtitleTracks;
    if (texts.every(({ Content }) => missing(Content).length === 0)) return plan;
    const Warnings = [...plan.Reelpress.Warnings, code];
    return { ...plan, Reelpress: { ...plan.Reelpress, Warnings } };
  });
}
