import type { AnyBatchConfigs } from "../config/batch-configs";
import type { Wall } from "../config/wall-config";
import { problem, type RuleFinding } from "./rule";

const wallPath = "EditingConfig.ProcessConfig.Reelpress.Wall";

function drawFindings({ Base, Draws }: Wall): RuleFinding[] {
  return Draws.flatMap(({ Instead, Swap }, index) => {
    const path = `${wallPath}.Draws[${index}]`;
    const own = Base + index;
    if (Instead !== undefined && Instead >= own) {
      const message = `is ${Instead}, but this is draw ${own}; name an earlier draw`;
      return [problem(`${path}.Instead`, "wall-draw-unknown", message)];
    }
    if (!Swap) return [];
    if (Instead === undefined) {
      const message = "needs Instead, the draw whose shots are repeated";
      return [problem(`${path}.Swap`, "wall-swap-alone", message)];
    }
    const twice = Swap.findIndex(({ At }, at) => Swap.findIndex((one) => one.At === At) !== at);
    if (twice < 0) return [];
    const message = `shot ${Swap[twice]?.At} is replaced twice; replace it once`;
    return [problem(`${path}.Swap[${twice}].At`, "wall-swap-alone", message)];
  });
}

function outputsFindings({ Base, Draws, Outputs }: Wall, count: number): RuleFinding[] {
  const path = `${wallPath}.Outputs`;
  const draws = Base + Draws.length;
  const unknown = Outputs.findIndex((draw) => draw >= draws);
  if (unknown >= 0) {
    const message = `is ${Outputs[unknown]}, but the last draw is ${draws - 1}; add it to Draws, or name another`;
    return [problem(`${path}[${unknown}]`, "wall-draw-unknown", message)];
  }
  const twice = Outputs.findIndex((draw, at) => Outputs.indexOf(draw) !== at);
  if (twice >= 0) {
    const message = `is draw ${Outputs[twice]} again; name each draw once`;
    return [problem(`${path}[${twice}]`, "wall-output-twice", message)];
  }
  if (Outputs.length === count) return [];
  const message = `is ${count}, but Wall.Outputs names ${Outputs.length} draws; the numbers must be the same`;
  return [problem("OutputConfig.Count", "wall-count", message)];
}

function ruleFindings(wall: Wall): RuleFinding[] {
  return (["Open", "Never"] as const).flatMap((name) =>
    (wall[name] ?? []).flatMap(({ Since, Until }, index) => {
      if (Until === undefined || Until > Since) return [];
      const message = `is ${Until}, but the rule holds from draw ${Since}; name a later draw, or leave it out`;
      return [problem(`${wallPath}.${name}[${index}].Until`, "wall-rule-empty", message)];
    }),
  );
}

/** What a wall says of its own draws must fit together, and `Count` must be the number of its outputs. */
export function wallFindings({ editing, output }: AnyBatchConfigs): RuleFinding[] {
  const wall = editing.ProcessConfig?.Reelpress?.Wall;
  if (!wall) return [];
  return [...drawFindings(wall), ...outputsFindings(wall, output.Count), ...ruleFindings(wall)];
}
