import { z } from "zod";
import { draftSummarySchema } from "./draft-summary";

/** A draft in a list. */
const draftCardSchema = draftSummarySchema.extend({
  draftId: z.string(),
  changedAt: z.iso.datetime(),
  /** Set while a deleted draft can still be put back. */
  deletedAt: z.iso.datetime().nullable(),
});
export type DraftCard = z.infer<typeof draftCardSchema>;

/** A page of drafts; `nextCursor` asks for the page after. */
export const draftPageSchema = z.object({
  items: z.array(draftCardSchema),
  nextCursor: z.string().nullable(),
});
export type DraftPage = z.infer<typeof draftPageSchema>;
