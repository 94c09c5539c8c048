import type { Abilities } from "@/lib/ims/backend";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { freshLikeness } from "@/lib/model/form/wall-form";

/**
 * The form without what only the embedded engine understands: shots that a person chose for a sentence
 * in its preview, what was drawn on the wall, how alike the clips may be, which texts stand together, and whether
 * footage fills the frame.
 */
export const forBackend = (form: ComposeForm, can: Pick<Abilities, "preview">): ComposeForm =>
  can.preview
    ? form
    : {
        ...form,
        look: { ...form.look, crop: null },
        match: { ...form.match, chosen: [] },
        speech: { ...form.speech, match: null, languages: [] },
        wall: null,
        likeness: freshLikeness,
      };
