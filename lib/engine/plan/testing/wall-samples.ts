import type { Beside, FieldSample } from "./field-sample";

const wall = "EditingConfig.ProcessConfig.Reelpress.Wall";
const likeness = "EditingConfig.ProcessConfig.Reelpress.Likeness";
const texts = "EditingConfig.ProcessConfig.Reelpress.Texts";
const said: Beside = {
  editing: {
    ProcessConfig: { Reelpress: { Texts: { Languages: [{ Text: "Sale", Language: "en" }] } } },
  },
};
const beside = (fields: object): Beside => ({
  editing: {
    ProcessConfig: { Reelpress: { Wall: { Base: 1, Draws: [], Outputs: [0], ...fields } } },
  },
});
const replaced = beside({ Draws: [{ Instead: 0 }] });
const swapped = beside({
  Draws: [{ Instead: 0, Swap: [{ At: 0, MediaId: "v1", In: 0 }] }],
});

const ruleSamples = (name: "Open" | "Never"): Record<string, FieldSample> => {
  const ruled = beside({ [name]: [{ MediaId: "v1", Since: 0 }] });
  return {
    [`${wall}.${name}[].MediaId`]: { good: "v1", bad: "", beside: ruled },
    [`${wall}.${name}[].In`]: { good: 0, bad: -1, beside: ruled },
    [`${wall}.${name}[].Since`]: { good: 3, bad: -1, beside: ruled },
    [`${wall}.${name}[].Until`]: { good: 4, bad: 1000, beside: ruled },
  };
};

/** Samples of what a wall, a bound of likeness and the matching of texts say. */
export const wallSamples: Readonly<Record<string, FieldSample>> = {
  [`${likeness}.Most`]: { good: 0.4, bad: 0.01 },
  [`${likeness}.Openings`]: { good: "Differ", bad: "Same" },
  [`${likeness}.Before[]`]: { good: "job-1", bad: "" },
  [`${texts}.Match`]: { good: "Pairs", bad: "Lines" },
  [`${texts}.Languages[].Text`]: { good: "Sale", bad: "", beside: said },
  [`${texts}.Languages[].Language`]: { good: "zh", bad: "xx", beside: said },
  [`${wall}.Base`]: { good: 3, bad: 0, beside: beside({}) },
  [`${wall}.Draws[].Instead`]: { good: 0, bad: -1, beside: replaced },
  [`${wall}.Draws[].Swap[].At`]: { good: 0, bad: -1, beside: swapped },
  [`${wall}.Draws[].Swap[].MediaId`]: { good: "v1", bad: "", beside: swapped },
  [`${wall}.Draws[].Swap[].In`]: { good: 1, bad: -1, beside: swapped },
  [`${wall}.Outputs[]`]: { good: 1, bad: 1000, beside: replaced },
  ...ruleSamples("Open"),
  ...ruleSamples("Never"),
};
