import type { Abilities } from "@/lib/ims/backend";
import { imsFontName } from "@/lib/ims/schema/effects/shipped-fonts";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { freshLikeness } from "@/lib/model/form/wall-form";

/**
 * The form without what only the embedded engine understands: shots that a person chose for a sentence
 * in its preview, what was drawn on the wall, how alike the clips may be, which texts stand together, whether
 * footage fills the frame and what of it stays there, frames a second, the cover, the loudness, recordings
 * of texts and the colour of the spoken word. Fonts that only it has become the nearest of Alibaba Cloud.
 */
export function forBackend(
  form: ComposeForm,
  can: Pick<Abilities, "preview" | "shippedFonts">,
): ComposeForm {
  const dressed = can.shippedFonts ? form : withImsFonts(form);
  return can.preview
    ? dressed
    : {
        ...dressed,
        look: { ...dressed.look, crop: null, focus: [], stills: null, cover: null, spoken: "" },
        sound: { ...dressed.sound, loudness: null },
        output: { ...dressed.output, fps: null },
        match: { ...dressed.match, chosen: [] },
        speech: { ...dressed.speech, match: null, languages: [], recordings: [] },
        wall: null,
        likeness: freshLikeness,
      };
}

function withImsFonts(form: ComposeForm): ComposeForm {
  const { look, speech } = form;
  const known = <L extends { font: string } | null>(one: L): L =>
    one && { ...one, font: imsFontName(one.font) };
  return {
    ...form,
    look: {
      ...look,
      title: known(look.title),
      subHeading: known(look.subHeading),
      subHeadingLevels: look.subHeadingLevels.map(known),
      caption: known(look.caption),
    },
    speech: {
      ...speech,
      specialWords: speech.specialWords.map((list) => ({ ...list, look: known(list.look) })),
    },
  };
}
