import { useFormContext, useWatch } from "react-hook-form";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { canDress, canSpeak, isMatching, type JobKind } from "@/lib/model/form/kinds/job-kinds";

export type Step = "clips" | "words" | "voice" | "matches" | "output" | "more";

/** The steps of a kind, in order: only what it uses. */
export const stepsOf = (kind: JobKind): Step[] => [
  "clips",
  ...(canDress(kind) ? (["words"] as const) : []),
  ...(canSpeak(kind) ? (["voice"] as const) : []),
  ...(isMatching(kind) ? (["matches"] as const) : []),
  "output",
  "more",
];

/** The kind that is chosen in the form. */
export function useKind(): JobKind {
  const { control } = useFormContext<ComposeForm>();
  return useWatch({ control, name: "kind" });
}

/** The number of a step among the steps of the chosen kind, from 1. */
export const useStepNumber = (step: Step): number => stepsOf(useKind()).indexOf(step) + 1;
