import { z } from "zod";
import type { ComposeForm } from "../form/compose-form";
import { composeDraftSchema } from "../form/compose-form-schema";

const revision = z.int().min(0);

/** What a save of a draft, and a look at it, are answered with. */
export const draftAnswerSchema = z.discriminatedUnion("kind", [
  /** What is stored is what was sent; `revision` is its number. */
  z.object({ kind: z.literal("kept"), revision }),
  /** A later version of the same page is stored. */
  z.object({ kind: z.literal("late"), revision }),
  /** Another page saved since. Nothing was stored; `form` is what is there. */
  z.object({
    kind: z.literal("changed"),
    revision,
    form: composeDraftSchema as z.ZodType<ComposeForm>,
  }),
  /** The draft became a job. Nothing was stored. */
  z.object({ kind: z.literal("closed") }),
]);

export type DraftAnswer = z.infer<typeof draftAnswerSchema>;
