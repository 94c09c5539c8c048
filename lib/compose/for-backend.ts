import type { Abilities } from "@/lib/ims/backend";
import type { ComposeForm } from "@/lib/model/form/compose-form";

/**
 * The form without what only the embedded engine understands: shots that a person chose for a sentence
 * in its preview.
 */
export const forBackend = (form: ComposeForm, can: Pick<Abilities, "preview">): ComposeForm =>
  can.preview ? form : { ...form, match: { ...form.match, chosen: [] } };
