import { anyInputConfigSchema } from "../schema/config/input-config";
import { mashupInputSchema } from "../schema/config/mashup-input";
import { sportsInputSchema } from "../schema/config/sports-input";

/**
 * The operations that submit a batch, each with the schema of its `InputConfig` and with what else it
 * takes. `jobType` is the type under which IMS lists the jobs of an operation of its own.
 */
export const submitOperations = {
  SubmitBatchMediaProducingJob: {
    input: anyInputConfigSchema,
    jobType: null,
    takesEditing: true,
    takesTemplates: true,
    takesToken: true,
  },
  SubmitSportsHighlightsJob: {
    input: sportsInputSchema,
    jobType: "Sports_Highlights",
    takesEditing: false,
    takesTemplates: false,
    takesToken: true,
  },
  SubmitScreenMediaHighlightsJob: {
    input: mashupInputSchema,
    jobType: "Screen_Media_Highlights",
    takesEditing: true,
    takesTemplates: false,
    takesToken: false,
  },
} as const;

export type SubmitOperation = keyof typeof submitOperations;
export const submitOperationNames = Object.keys(submitOperations) as SubmitOperation[];

/** The operation that submits jobs of a type; every other type is submitted as a batch. */
export const operationOf = (type: string | undefined): SubmitOperation =>
  submitOperationNames.find((name) => submitOperations[name].jobType === type) ??
  "SubmitBatchMediaProducingJob";

/**
 * Which operation an `InputConfig` is meant for, as far as it shows: a sport, or a strategy for
 * highlights. A bare `MediaArray` is read as image-text matching. Source: IMS docs (1).
 */
export function operationOfInput(input: unknown): SubmitOperation {
  const names = typeof input === "object" && input !== null ? Object.keys(input) : [];
  if (names.includes("SportsCategory")) return "SubmitSportsHighlightsJob";
  if (names.includes("HighlightStrategy")) return "SubmitScreenMediaHighlightsJob";
  return "SubmitBatchMediaProducingJob";
}
