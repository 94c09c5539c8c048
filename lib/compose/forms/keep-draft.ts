import "server-only";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { saveDraft } from "@/lib/store/forms/drafts";

/**
 * Keeps what was typed so far, unfinished as it may be.
 * @returns whether this version is now the kept one; a newer one, or a job made of it, wins
 */
export function keepDraft(draft: {
  draftId: string;
  form: ComposeForm;
  version: number;
}): Promise<boolean> {
  return saveDraft(draft);
}
