import { z } from "zod";
import {
  keepDays,
  type RetentionRules,
  retentionRulesSchema,
} from "@/lib/model/settings/retention";

/** A number of days from a list; empty means for ever. */
const days = z.string().transform((text) => keepDays.find((each) => String(each) === text) ?? null);

/** GiB: a whole number in range; empty means as much as the disk holds. */
const budget = z.string().transform((typed, context) => {
  const text = typed.trim();
  if (text === "") return null;
  const gib = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  const parsed = retentionRulesSchema.shape.budgetGib.safeParse(gib);
  if (parsed.success) return parsed.data;
  context.addIssue({ code: "custom", message: "budget" });
  return z.NEVER;
});

/** The rules during typing: every value is text. Messages are keys of `retention.rules.errors`. */
export const storageFormSchema = z
  .object({ jobDays: days, draftDays: days, budgetGib: budget })
  .transform((rules): RetentionRules => rules);
export type StorageForm = z.input<typeof storageFormSchema>;

export const toStorageForm = ({ jobDays, draftDays, budgetGib }: RetentionRules): StorageForm => ({
  jobDays: jobDays?.toString() ?? "",
  draftDays: draftDays?.toString() ?? "",
  budgetGib: budgetGib?.toString() ?? "",
});
