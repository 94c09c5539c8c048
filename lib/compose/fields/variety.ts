import type { Codec } from "./field";
import { handWritten, percent } from "./field";
import { part } from "./part";

const own = "EditingConfig.ProcessConfig.Reelpress";

/** A whole number of per cent, sent as a share. */
const perCent: Codec<number | null, number> = {
  write: (value) => (value === null ? undefined : Math.round(value) / 100),
  read: (sent) => (sent === undefined ? null : Math.round(sent * 100)),
};

const differ: Codec<boolean, "Differ"> = {
  write: (value) => (value ? "Differ" : undefined),
  read: (sent) => sent === "Differ",
};

const jobs: Codec<string[], string[]> = {
  write: (value) => (value.length > 0 ? value : undefined),
  read: (sent) => sent ?? [],
};

const hand = { codec: handWritten, jobField: "wall" } as const;

/** How alike the clips of a batch may be, and which of its draws are made. Fields of Reelpress. */
export const varietyParts = [
  part("likeness", `${own}.Likeness`, { jobField: "likeness", whole: "mostPercent" }).rows({
    mostPercent: {
      request: "Most",
      codec: perCent,
      unit: percent,
      min: 5,
      max: 100,
    },
    openingsDiffer: { request: "Openings", codec: differ },
    before: { request: "Before", codec: jobs },
  }),
  part("", own, { handWritten: true }).rows({
    "wall.base": { request: "Wall.Base", ...hand },
    "wall.draws": { request: "Wall.Draws", ...hand },
    "wall.outputs": { request: "Wall.Outputs", also: ["Wall"], ...hand },
    "wall.open": { request: "Wall.Open", ...hand },
    "wall.never": { request: "Wall.Never", ...hand },
  }),
];
