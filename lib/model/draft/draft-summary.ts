import { z } from "zod";
import { jobKinds } from "../form/kinds/job-kinds";
import { firstFootageOfForm, mediaIdsOfForm, presetFacts } from "../preset";

/** What a list says of a draft. */
export const draftSummarySchema = z.object({
  name: z.string(),
  kind: z.enum(jobKinds),
  /** The videos that it asks for; more rows of a table make more. */
  count: z.number().catch(0),
  /** Files that it uses. */
  files: z.number(),
  coverMediaId: z.string().nullable(),
});

export type DraftSummary = z.infer<typeof draftSummarySchema>;

const named = z.object({ name: z.string() });
const tabled = z.object({
  sheet: z.object({ rows: z.array(z.array(z.string())) }),
});

/** The summary of a stored form, which may be unfinished, or of an earlier version. */
export function draftSummary(form: unknown): DraftSummary {
  const { kind, count } = presetFacts(form);
  const rows = tabled.safeParse(form).data?.sheet.rows ?? [];
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== "")).length;
  return {
    name: named.safeParse(form).data?.name.trim() ?? "",
    kind,
    count: filled || (Number.isFinite(count) ? count : 0),
    files: mediaIdsOfForm(form).length,
    coverMediaId: firstFootageOfForm(form),
  };
}
