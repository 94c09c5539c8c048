import type { AnyBatchConfigs } from "../config/batch-configs";
import { type BatchMode, isMatchMode } from "../config/batch-mode";
import { outputLimits } from "../config/output-config";
import { hint, problem, type RuleFinding } from "./rule";
import { userDataMaxBytes } from "../config/user-data";

const example = "http://<bucket>.oss-<region>.aliyuncs.com/clip_{index}.mp4";

/** One target: object storage by one address, or VOD storage by two fields (4.1). */
function targetFindings({ output }: AnyBatchConfigs): RuleFinding[] {
  const { MediaURL, StorageLocation, FileName } = output;
  const vod = StorageLocation !== undefined || FileName !== undefined;
  if (MediaURL !== undefined) {
    if (!vod) return [];
    const message = "stands beside StorageLocation and FileName; give an address or those two";
    return [problem("OutputConfig.MediaURL", "output-twice", message)];
  }
  if (!vod) {
    // A plan produces no file, so it needs no target. Source: IMS docs, GeneratePreviewOnly.
    if (output.GeneratePreviewOnly) return [];
    const message = `is missing; give MediaURL, for example ${example}`;
    return [problem("OutputConfig.MediaURL", "output-missing", message)];
  }
  const absent = StorageLocation === undefined ? "StorageLocation" : "FileName";
  if (StorageLocation !== undefined && FileName !== undefined) return [];
  const message = "is missing; output into VOD storage needs StorageLocation and FileName";
  return [problem(`OutputConfig.${absent}`, "output-incomplete", message)];
}

/**
 * Lengths apply only where no narration sets the length. `MaxDuration` with speech is ignored by IMS,
 * whose own example passes it. Source: IMS docs, script mode FAQ and OutputConfig (1, 4.1).
 */
function lengthFindings({ output }: AnyBatchConfigs, mode: BatchMode | null): RuleFinding[] {
  const findings: RuleFinding[] = [];
  const fixed = "OutputConfig.FixedDuration";
  const max = "OutputConfig.MaxDuration";
  const speaks = mode === "script-global" || mode === "script-grouped";
  if (output.FixedDuration !== undefined && speaks) {
    const message =
      "counts only without speech: the narration sets the length; take it away, or take the speech texts and group durations away";
    findings.push(problem(fixed, "fixed-duration-with-speech", message));
  }
  if (output.FixedDuration !== undefined && isMatchMode(mode)) {
    const message =
      "is documented for script mode without speech; what it does in image-text matching is not known";
    findings.push(hint(fixed, "fixed-duration-unconfirmed", message));
  }
  if (output.MaxDuration === undefined) return findings;
  if (output.FixedDuration !== undefined) {
    const message = "stands beside FixedDuration; give one of the two";
    findings.push(problem(max, "fixed-beside-max", message));
  } else if (mode === "script-grouped") {
    const message =
      "is not allowed with a script per group: the groups' texts and durations set the length; take it away";
    findings.push(problem(max, "max-duration-grouped", message));
  } else if (mode !== "script-silent" && mode !== null) {
    const message = "has no effect: the clip is as long as what is said in it";
    findings.push(hint(max, "max-duration-ignored", message));
  }
  return findings;
}

/** Source: IMS docs, editing limits (4.1). */
function sizeFindings({ output }: AnyBatchConfigs): RuleFinding[] {
  const shorter = output.Width <= output.Height ? "Width" : "Height";
  if (output[shorter] <= outputLimits.maxShortSide) return [];
  const message = `the shorter side is ${output[shorter]}; at most ${outputLimits.maxShortSide} is allowed`;
  return [problem(`OutputConfig.${shorter}`, "short-side-too-long", message)];
}

function userDataFindings({ userData }: AnyBatchConfigs): RuleFinding[] {
  const bytes = new TextEncoder().encode(JSON.stringify(userData)).length;
  if (bytes <= userDataMaxBytes) return [];
  const message = `is ${bytes} bytes; at most ${userDataMaxBytes} are allowed`;
  return [problem("UserData", "user-data-too-long", message)];
}

/** Checks the target, length and size of the clips. */
export function outputFindings(configs: AnyBatchConfigs, mode: BatchMode | null): RuleFinding[] {
  return [
    ...targetFindings(configs),
    ...lengthFindings(configs, mode),
    ...sizeFindings(configs),
    ...userDataFindings(configs),
  ];
}
