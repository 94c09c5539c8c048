"use server";

import { z } from "zod";
import { defineAction } from "@/lib/base/action";
import type { Result } from "@/lib/base/pure/errors";
import { composeDraftSchema } from "@/lib/model/form/compose-form-schema";
import { fitDraft } from "@/lib/model/form/fit-draft";
import type { TextWithHits } from "@/lib/model/words/texts-with-hits";
import { responsibilitySchema } from "@/lib/model/words/word-override";
import { sheetKeyPattern } from "@/lib/model/sheet/sheet-id";
import { freshForm } from "../forms/fresh-form";
import { type ReadRow, readSheet } from "./read-sheet";
import { costOfForms, type FormsCost } from "./sheet-cost";
import { submitSheet } from "./submit-sheet";

const day = z.iso.date();

/** A row as the table shows it. */
export type CheckedRow = Omit<ReadRow, "form">;

export type CheckedSheet = { rows: CheckedRow[]; cost: FormsCost | null };

const toChecked = ({ form: _form, ...row }: ReadRow): CheckedRow => row;

/** What each row of the sheet will be called, what is wrong in it, and what all of them will cost. */
export const checkSheetAction = defineAction(
  "checkSheet",
  z.object({ form: composeDraftSchema, today: day }),
  async ({ form, today }): Promise<Result<CheckedSheet, never>> => {
    const rows = await readSheet(fitDraft(form, await freshForm()), today);
    return {
      ok: true,
      value: { rows: rows.map(toChecked), cost: await costOfForms(rows.map((row) => row.form)) },
    };
  },
);

/** Makes a video of each row. The same `key` makes them once. */
export const submitSheetAction = defineAction(
  "submitSheet",
  z.object({
    form: composeDraftSchema,
    key: z.string().regex(sheetKeyPattern),
    draftId: z.string().max(64),
    today: day,
    responsibility: responsibilitySchema.nullable(),
  }),
  async (
    input,
  ): Promise<
    Result<
      { jobId: string } | { rows: CheckedRow[] } | { words: TextWithHits[] },
      "refused" | "unreachable"
    >
  > => {
    const form = fitDraft(input.form, await freshForm());
    const outcome = await submitSheet(form, input.key, input);
    switch (outcome.kind) {
      case "sent":
        return { ok: true, value: { jobId: outcome.jobId } };
      case "faulty":
        return { ok: true, value: { rows: outcome.rows.map(toChecked) } };
      case "words":
        return { ok: true, value: { words: outcome.texts } };
      case "refused":
      case "unreachable":
        return { ok: false, reason: outcome.kind, ...outcome.failure };
    }
  },
);
