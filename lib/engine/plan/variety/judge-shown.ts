import type { Montage } from "@/lib/ims/schema/likeness/montage";
import type { Timeline } from "@/lib/ims/schema/timeline";
import type { PlanWarning } from "../plan-warnings";
import type { Judge } from "../shots/pick-variants";
import type { BatchVariety } from "./batch-variety";
import type { Verdict } from "./judge";

/** The judge of a draw's shots: `montageOf` says which video they would make. */
export function judgeShown<Shown>(
  variety: BatchVariety,
  montageOf: (shown: Shown) => Montage,
  instead?: number,
): Judge<Shown> {
  return (shown, limit) => {
    const { excess, alike, opening } = variety.judge(montageOf(shown), instead, limit);
    const rival = alike?.rival.montage.shots ?? opening?.montage.shots.slice(0, 1) ?? [];
    return { excess, rival };
  };
}

export function alikeWarnings(verdict: Verdict | null): PlanWarning[] {
  return [
    ...(verdict?.alike ? ["too-alike" as const] : []),
    ...(verdict?.opening ? ["opening-repeated" as const] : []),
  ];
}

/** The pair, and how alike it is, in a Timeline. */
export function tooAlike(
  verdict: Verdict | null,
  scarceGroup: string | undefined,
): Pick<Timeline["Reelpress"], "TooAlike"> {
  if (!verdict?.alike) return {};
  const { rival, share } = verdict.alike;
  return {
    TooAlike: {
      ...rival.name,
      // Rounded up, so that 40.2 % is not said to be the 40 % that were asked for.
      Percent: Math.ceil(share * 100 - 1e-6),
      ...(scarceGroup === undefined ? {} : { GroupName: scarceGroup }),
    },
  };
}
