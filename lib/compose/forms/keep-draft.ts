import "server-only";
import { appDatabase } from "@/lib/base/database/database";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { saveDraft } from "@/lib/store/forms/drafts";

/**
 * Saves a form as a draft, also when it is unfinished.
 * @returns whether this version is now the saved one; a newer version, or a job made of it, wins
 */
export async function keepDraft(draft: {
  draftId: string;
  form: ComposeForm;
  version: number;
}): Promise<boolean> {
  return saveDraft(await appDatabase(), draft);
}
