/** The stages of a clip under way, in order, with the percentage at which each ends. */
const stageEnds = {
  Preparing: 25,
  Mixing: 30,
  Encoding: 95,
  Verifying: 99,
  Publishing: 100,
} as const;

export type ClipStage = keyof typeof stageEnds;

/** Percentage of the whole clip, from the share (0 to 1) of a stage that is done. */
export function clipPercent(stage: ClipStage, fraction: number): number {
  const stages = Object.keys(stageEnds) as ClipStage[];
  const before = stages[stages.indexOf(stage) - 1];
  const from = before === undefined ? 0 : stageEnds[before];
  const share = Math.min(1, Math.max(0, Number.isFinite(fraction) ? fraction : 0));
  return Math.round((from + (stageEnds[stage] - from) * share) * 10) / 10;
}

export function isClipStage(stage: string): stage is ClipStage {
  return Object.hasOwn(stageEnds, stage);
}
