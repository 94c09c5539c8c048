import type { Wall } from "../config/wall-config";
import type { Parts, RuleRow } from "./rule-rows";

const path = "EditingConfig.ProcessConfig.Reelpress.Wall";

/** A request with two first draws, of which the second was replaced. */
const wall = (fields: Partial<Wall>, count = 2): Parts => ({
  editing: {
    ProcessConfig: {
      Reelpress: { Wall: { Base: 2, Draws: [{ Instead: 1 }], Outputs: [0, 2], ...fields } },
    },
  },
  output: { Count: count },
});
const swap = (at: number) => ({ At: at, MediaId: "v1", In: 0 });

/** The rules of the wall. */
export const wallRows: readonly RuleRow[] = [
  [
    "wall-draw-unknown",
    `${path}.Draws[0].Instead`,
    wall({ Draws: [{ Instead: 2 }] }),
    wall({ Draws: [{ Instead: 0 }] }),
  ],
  ["wall-draw-unknown", `${path}.Outputs[1]`, wall({ Outputs: [0, 3] }), wall({})],
  [
    "wall-swap-alone",
    `${path}.Draws[0].Swap`,
    wall({ Draws: [{ Swap: [swap(0)] }] }),
    wall({ Draws: [{ Instead: 0, Swap: [swap(0)] }] }),
  ],
  [
    "wall-swap-alone",
    `${path}.Draws[0].Swap[1].At`,
    wall({ Draws: [{ Instead: 0, Swap: [swap(3), swap(3)] }] }),
    wall({ Draws: [{ Instead: 0, Swap: [swap(3), swap(4)] }] }),
  ],
  ["wall-output-twice", `${path}.Outputs[1]`, wall({ Outputs: [1, 1] }), wall({ Outputs: [2, 1] })],
  ["wall-count", "OutputConfig.Count", wall({}, 3), wall({})],
  [
    "wall-rule-empty",
    `${path}.Never[0].Until`,
    wall({ Never: [{ MediaId: "v1", Since: 2, Until: 2 }] }),
    wall({ Open: [{ MediaId: "v1", Since: 2, Until: 3 }] }),
  ],
];
