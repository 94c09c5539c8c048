"use client";

import { z } from "zod";
import { composeDraftSchema } from "@/lib/model/form/compose-form-schema";
import type { ComposeForm } from "@/lib/model/form/compose-form";

const form = composeDraftSchema as z.ZodType<ComposeForm>;
const unsentSchema = z.object({
  form,
  /** What the form grew from. */
  base: z.object({ form, revision: z.int().min(0) }),
});

export type UnsentDraft = z.infer<typeof unsentSchema>;

const keyOf = (draftId: string) => `reelpress.unsent.${draftId}`;

/** Keeps in the browser what a page that is left could not save: no connection, or nobody has chosen yet. */
export function keepUnsent(draftId: string, unsent: UnsentDraft | null): void {
  try {
    if (unsent) localStorage.setItem(keyOf(draftId), JSON.stringify(unsent));
    else localStorage.removeItem(keyOf(draftId));
  } catch {
    // Full, or not allowed: then only the server keeps drafts.
  }
}

/** What an earlier page could not save of this draft; null when it saved everything. */
export function readUnsent(draftId: string): UnsentDraft | null {
  try {
    const kept = localStorage.getItem(keyOf(draftId));
    const parsed = kept === null ? null : unsentSchema.safeParse(JSON.parse(kept));
    return parsed?.success ? parsed.data : null;
  } catch {
    return null;
  }
}
