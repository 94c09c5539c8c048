import { readInput } from "../request/read-input";
import { readScript } from "../request/speech-mode";
import { showPicks } from "../length/fit-picks";
import { type SpeechMap, planLength } from "../length/plan-length";
import type { BatchConfigs } from "@/lib/ims/contract/wire";
import type { MediaFacts } from "../facts";
import { VariantPicker } from "../shots/pick-variants";
import { type Analyses, catalogShots } from "../shots/shots";
import type { Strategy } from "./strategy";

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
  const counts = catalog.groups.map((shots) => shots.length);
  return {
    script,
    catalog,
    scarceGroup: input.groups[counts.indexOf(Math.min(...counts))]?.GroupName,
    lengthOf: (needs, own) => planLength(script, needs, speech, own),
    choose: ({ length, judge }) =>
      picker.pickNext(length.demand, (drawn) => showPicks(drawn, length, overlapFrames), judge),
  };
}
