import { AppError } from "@/lib/base/pure/errors";
import { advancesOf } from "@/lib/lettering/read-advances";
import type { EmojiPicture, Face, TextFont } from "@/lib/lettering/text-font";
import type { LetteringFont } from "@/lib/model/lettering";

/**
 * A font of the engine from what the engine says of it.
 * @param names under which the faces are found, in their order
 */
export function toTextFont(
  { key, faces }: LetteringFont,
  names: readonly string[],
  pictures: (emoji: string) => readonly EmojiPicture[] | null,
): TextFont {
  const read = (face: LetteringFont["faces"][number], index: number): Face => {
    const advance = advancesOf(face.runs);
    return {
      family: names[index] ?? "",
      isBold: face.isBold,
      placesMarks: face.placesMarks,
      scale: face.scale,
      metrics: {
        hasGlyph: (code) => advance(code) !== null,
        advance: (code) => (advance(code) ?? 0) / face.unitsPerEm,
        lineHeight: face.lineHeight,
        ascent: face.ascent,
      },
    };
  };
  const [main, ...others] = faces.map((face, index) => read(face, index));
  if (!main) throw new AppError("unexpected", "the font has no faces");
  const { family, isBold, metrics } = main;
  return { key, family, isBold, metrics, faces: [main, ...others], pictures };
}
