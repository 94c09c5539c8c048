import "server-only";
import { appDatabase } from "@/lib/base/database/database";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { fitDraft } from "@/lib/model/form/fit-draft";
import type { DraftAnswer } from "@/lib/model/draft/draft-answer";
import { getDraft, saveTypedDraft } from "@/lib/store/forms/drafts";
import { freshForm } from "./fresh-form";

/**
 * Saves what a page typed, also when it is unfinished. When another page saved since `base`, nothing is
 * stored, and the answer has the other form.
 */
export async function keepDraft(draft: {
  draftId: string;
  form: ComposeForm;
  version: number;
  writer: string;
  base: number;
}): Promise<DraftAnswer> {
  const saved = await saveTypedDraft(await appDatabase(), draft);
  switch (saved.kind) {
    case "changed": {
      const { form, revision } = saved.draft;
      return { kind: "changed", form: fitDraft(form, await freshForm()), revision };
    }
    default:
      return saved;
  }
}

/** What is stored of a draft, when that is newer than `revision`. */
export async function newerDraft(draftId: string, revision: number): Promise<DraftAnswer> {
  const draft = await getDraft(await appDatabase(), draftId);
  if (!draft || draft.revision === revision) return { kind: "kept", revision };
  return {
    kind: "changed",
    form: fitDraft(draft.form, await freshForm()),
    revision: draft.revision,
  };
}
