import type { Timeline } from "@/lib/ims/schema/timeline";
import type { PlanWarning } from "../plan-warnings";

/** The characters of a text, as a reader counts them, that no font of the engine can draw. */
export type MissingGlyphs = (text: string) => readonly string[];

/** Whether a text has nothing left to show without the `missing` characters. */
export function isNothingLeft(text: string, missing: readonly string[]): boolean {
  const left = missing.reduce((rest, one) => rest.replaceAll(one, ""), text);
  return missing.length > 0 && !/[\p{L}\p{N}\p{P}\p{S}]/u.test(left);
}

/**
 * Adds a warning to plans whose texts have characters that will not be drawn. Speech is unchanged.
 */
export function warnOfLeftOut(plans: readonly Timeline[], missing: MissingGlyphs): Timeline[] {
  const code: PlanWarning = "characters-left-out";
  return plans.map((plan) => {
    const [{ SubtitleTrackClips: texts }] = plan.SubtitleTracks;
    if (texts.every(({ Content }) => missing(Content).length === 0)) return plan;
    const Warnings = [...plan.Reelpress.Warnings, code];
    return { ...plan, Reelpress: { ...plan.Reelpress, Warnings } };
  });
}
