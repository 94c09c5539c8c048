import type { CostTexts } from "@/lib/model/cost/cost-question";
import type { JobSnapshot } from "@/lib/model/job";

/**
 * What rendering chosen plans will be billed by: plans are free, the clips made of them are script
 * mode. Their lengths are those of the plans; where the backend does not tell them, those
 * that the request of the plans leads to; else unknown, and a cap will not let it pass.
 */
export function plansCost(
  plans: Pick<JobSnapshot, "clips" | "width" | "height">,
  projectIds: readonly string[],
  planned: CostTexts | null,
): CostTexts {
  const { width: Width, height: Height } = plans;
  const output = { Count: projectIds.length, Width, Height, GeneratePreviewOnly: false };
  const lengths = projectIds.map(
    (id) => plans.clips.find((clip) => clip.projectId === id)?.durationSeconds ?? null,
  );
  const known = lengths.filter((length) => length !== null);
  if (known.length < lengths.length && planned) {
    const asked = JSON.parse(planned.OutputConfig) as object;
    return {
      InputConfig: planned.InputConfig,
      EditingConfig: planned.EditingConfig,
      OutputConfig: JSON.stringify({ ...asked, ...output }),
    };
  }
  const length = known.length < lengths.length ? undefined : Math.max(...known);
  return {
    InputConfig: JSON.stringify({ MediaGroupArray: [{}] }),
    // No guess from the number of shots: nobody knows the plans.
    EditingConfig: JSON.stringify({ ProcessConfig: { SingleShotDuration: 0 } }),
    OutputConfig: JSON.stringify({ ...output, FixedDuration: length }),
  };
}
