"use client";

import { z } from "zod";
import type { FormHistory } from "@/lib/model/draft/form-history";

const path = z.array(z.union([z.string(), z.number()]));
const patchSchema = z.union([
  z.object({
    path,
    at: z.int().min(0),
    removed: z.array(z.unknown()),
    inserted: z.array(z.unknown()),
  }),
  z.object({ path, before: z.unknown().optional(), after: z.unknown().optional() }),
]);
const storedSchema = z.object({
  /** The form that the history is of. */
  form: z.unknown(),
  history: z.object({ steps: z.array(z.array(patchSchema)), done: z.int().min(0) }),
});

/** Browsers give a page about 5 MB. */
const mostLetters = 2_000_000;

const keyOf = (draftId: string) => `reelpress.history.${draftId}`;

/** Keeps a history in this tab, without its oldest steps where it is large. */
export function keepHistory(draftId: string, form: unknown, history: FormHistory): void {
  try {
    let kept = history;
    let text = JSON.stringify({ form, history: kept });
    while (text.length > mostLetters && kept.done > 0) {
      const dropped = Math.ceil(kept.done / 2);
      kept = { steps: kept.steps.slice(dropped), done: kept.done - dropped };
      text = JSON.stringify({ form, history: kept });
    }
    sessionStorage.setItem(keyOf(draftId), text);
  } catch {
    // Full, or not allowed: then undo ends with the page.
  }
}

/** What an earlier page of this tab kept; null when there is nothing, or nothing that can be read. */
export function readHistory(draftId: string): { form: unknown; history: FormHistory } | null {
  try {
    const kept = sessionStorage.getItem(keyOf(draftId));
    const parsed = kept === null ? null : storedSchema.safeParse(JSON.parse(kept));
    if (!parsed?.success) return null;
    const { form, history } = parsed.data;
    return history.done <= history.steps.length ? { form, history } : null;
  } catch {
    return null;
  }
}
