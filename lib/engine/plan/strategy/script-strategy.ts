import { readInput } from "../request/read-input";
import { readScript } from "../request/speech-mode";
import { showPicks } from "../length/fit-picks";
import { type SpeechMap, planLength } from "../length/plan-length";
import type { BatchConfigs } from "@/lib/ims/contract/wire";
import type { MediaFacts } from "../facts";
import { VariantPicker } from "../shots/pick-variants";
import { type Analyses, catalogShots } from "../shots/shots";
import { allowedShots, unkeptRules } from "../draws/allowed-shots";
import { findMarked } from "../draws/find-marked";
import type { Pick, Picks } from "../shots/pick-shots";
import type { ShotAt, Strategy } from "./strategy";

type ScriptRequest = {
  configs: BatchConfigs;
  seed: string;
  media: ReadonlyMap<string, MediaFacts>;
  speech: SpeechMap;
  analyses?: Analyses | undefined;
};

/** Script mode: one shot of each group by chance, in the order of the groups, then fillers. */
export function scriptStrategy(request: ScriptRequest, overlapFrames: number): Strategy {
  const { configs, seed, media, speech, analyses } = request;
  const input = readInput(configs.input);
  const script = readScript(input);
  const catalog = catalogShots(input.groups, configs.editing, media, analyses);
  const picker = new VariantPicker(catalog, seed, overlapFrames);
  const allowedFor = allowedShots(catalog);
  const drawn = new Map<number, readonly Pick[]>();
  const pickAt = ({ draw, at }: ShotAt) => drawn.get(draw)?.[at];
  const shotsFor = (shot: ShotAt) => catalog.groups[pickAt(shot)?.group ?? -1] ?? [];
  const counts = catalog.groups.map((shots) => shots.length);
  return {
    script,
    catalog,
    scarceGroup: input.groups[counts.indexOf(Math.min(...counts))]?.GroupName,
    lengthOf: (needs, own) => planLength(script, needs, speech, own),
    *choose({ order, length, judge }) {
      const allowed = allowedFor(order);
      const show = (some: Picks) => showPicks(some, length, overlapFrames);
      const shown = yield* picker.pickNext(length.demand, show, judge, allowed);
      for (const warning of unkeptRules(allowed)) shown.warnings.add(warning);
      drawn.set(order.draw, shown.picks);
      return shown;
    },
    swapping: {
      ranked: (shot) => picker.ranked(shotsFor(shot)),
      find: (shot, mark) => findMarked(shotsFor(shot), mark, pickAt(shot)?.frames ?? 1),
      repeat(order, picks) {
        picker.note(picks);
        drawn.set(order.draw, picks);
      },
    },
  };
}
