import type { CostTexts } from "../cost/cost-question";
import type { ClipSnapshot, JobSnapshot } from "../job";

/**
 * The request by which rendering the chosen plans is billed. Plans are free; the clips rendered from
 * them are billed as script mode. Their lengths are those of the plans. Where the backend does not
 * report lengths, they follow from the request that made the plans. Otherwise they are unknown, and a
 * spending cap refuses the job.
 */
export function plansCost(
  plans: Pick<JobSnapshot, "width" | "height"> & {
    clips: readonly Pick<ClipSnapshot, "projectId" | "durationSeconds">[];
  },
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
    const plannedOutput = JSON.parse(planned.OutputConfig) as object;
    return {
      InputConfig: planned.InputConfig,
      EditingConfig: planned.EditingConfig,
      OutputConfig: JSON.stringify({ ...plannedOutput, ...output }),
    };
  }
  const length = known.length < lengths.length ? undefined : Math.max(...known);
  return {
    InputConfig: JSON.stringify({ MediaGroupArray: [{}] }),
    // Without a shot duration no length is guessed, because the number of shots is not known.
    EditingConfig: JSON.stringify({ ProcessConfig: { SingleShotDuration: 0 } }),
    OutputConfig: JSON.stringify({ ...output, FixedDuration: length }),
  };
}
