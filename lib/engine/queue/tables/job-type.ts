import type { JobKind, Solution } from "./tables";

type JobType = { kind: JobKind; solution: Solution; type: string };

/** The type of an extraction, which `GetSmartHandleJob` answers. */
export const extractionType = "HighlightExtraction";

const smartMix = "Smart_Mix";
const mashup = "Screen_Media_Highlights";

/**
 * The `JobType` of the batch jobs of IMS. A single production and an extraction are no batch jobs.
 * Source: IMS docs, GetBatchMediaProducingJob.
 */
const jobTypes: readonly JobType[] = [
  ...(["batch", "preview"] as const).flatMap((kind): JobType[] => [
    { kind, solution: "script", type: "Script" },
    { kind, solution: "match", type: smartMix },
    { kind, solution: "mashup", type: mashup },
    { kind, solution: "sports", type: "Sports_Highlights" },
  ]),
  { kind: "scene", solution: "script", type: "Scene_Batch_Editing" },
  { kind: "selection", solution: "match", type: `${smartMix}_Media_Select` },
  { kind: "selection", solution: "mashup", type: `${mashup}_Media_Select` },
  { kind: "organization", solution: "match", type: `${smartMix}_Timeline_Organize` },
  { kind: "organization", solution: "mashup", type: `${mashup}_Timeline_Organize` },
];

/** The `JobType` of a job; null for a job that is no batch job of IMS. */
export function jobTypeOf(job: { kind: JobKind; solution: Solution }): string | null {
  const row = jobTypes.find(({ kind, solution }) => kind === job.kind && solution === job.solution);
  return row?.type ?? null;
}

/** The jobs of a `JobType`: all batch jobs without a type, none for a type that the engine lacks. */
export function jobsOfType(
  type: string | undefined,
): readonly { kind: JobKind; solution: Solution }[] {
  return type ? jobTypes.filter((row) => row.type === type) : jobTypes;
}
