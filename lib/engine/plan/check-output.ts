import { outputLimits } from "@/lib/ims/schema/output-config";
import type { ConfigProblem } from "@/lib/ims/wire";
import { type BatchCheck, type CheckedBatch, notImplemented } from "./batch-check";

function addressProblems({ configs: { output } }: CheckedBatch): ConfigProblem[] {
  const path = "OutputConfig.MediaURL";
  const instead =
    "give MediaURL, for example http://<bucket>.oss-<region>.aliyuncs.com/clip_{index}.mp4";
  const vod = (["StorageLocation", "FileName"] as const).flatMap((name) =>
    output[name] === undefined
      ? []
      : [notImplemented(`OutputConfig.${name}`, "output into VOD storage", instead)],
  );
  if (vod.length > 0) return vod;
  // A plan without a file needs no place for one. Source: IMS docs, GeneratePreviewOnly.
  if (output.GeneratePreviewOnly && output.MediaURL === undefined) return [];
  if (output.MediaURL === undefined) return [{ path, message: `is missing; ${instead}` }];
  if (output.MediaURL.toLowerCase().endsWith(".mp4")) return [];
  return [notImplemented(path, "output that is not MP4", "end the file name with .mp4")];
}

/** Source: IMS docs, script mode: lengths are set only where no narration sets them. */
function lengthProblems({ configs: { output }, script }: CheckedBatch): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  if (output.FixedDuration !== undefined && script.mode !== "none") {
    const message =
      "counts only without speech: the narration sets the length; take it away, or take the speech texts and group durations away";
    problems.push({ path: "OutputConfig.FixedDuration", message });
  }
  if (output.FixedDuration !== undefined && output.MaxDuration !== undefined) {
    const message = "stands beside FixedDuration; give one of the two";
    problems.push({ path: "OutputConfig.MaxDuration", message });
  } else if (output.MaxDuration !== undefined && script.mode === "grouped") {
    const message =
      "is not allowed with a script per group: the groups' texts and durations set the length; take it away";
    problems.push({ path: "OutputConfig.MaxDuration", message });
  }
  return problems;
}

function sizeProblems({ configs: { output } }: CheckedBatch): ConfigProblem[] {
  const odd = (["Width", "Height"] as const).flatMap((name) => {
    if (output[name] % 2 === 0) return [];
    const message = `${output[name]} is odd; video needs even sides, use ${output[name] + 1}`;
    return [{ path: `OutputConfig.${name}`, message }];
  });
  const shorter = output.Width <= output.Height ? "Width" : "Height";
  if (output[shorter] <= outputLimits.maxShortSide) return odd;
  const message = `the shorter side is ${output[shorter]}; at most ${outputLimits.maxShortSide} is allowed`;
  return [...odd, { path: `OutputConfig.${shorter}`, message }];
}

export const checkOutput: BatchCheck = (batch) => [
  ...addressProblems(batch),
  ...lengthProblems(batch),
  ...sizeProblems(batch),
];
