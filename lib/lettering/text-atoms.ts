import { emojiParts, wantsPicture } from "./emoji";
import type { EmojiPicture, Face, TextFont } from "./text-font";

/** How a grapheme is drawn: as letters of a face, or as pictures. `width` is in em of the text. */
export type Atom =
  | { kind: "letters"; face: Face; width: number; isMissing: boolean }
  | { kind: "pictures"; pictures: readonly EmojiPicture[]; width: number };

/** Height of a picture in em: a little more than a capital letter, with some air at its sides. */
const pictureEm = 1.06;
export const pictureAir = 0.06;

const mark = /^\p{M}$/u;
const unseen = /^[\s\p{Default_Ignorable_Code_Point}]$/u;

const pictureWidth = ({ width, height }: EmojiPicture) => {
  const high = Math.min(1, (height / width) * 1.2);
  return { high, wide: (width / height) * high };
};

/** Width and height of a picture in em. Flags are wider than high, and lower than faces. */
export function pictureSize(picture: EmojiPicture): { width: number; height: number } {
  const { high, wide } = pictureWidth(picture);
  return { width: wide * pictureEm, height: high * pictureEm };
}

function lettersOf(grapheme: string, font: TextFont): Extract<Atom, { kind: "letters" }> {
  const drawn = Array.from(grapheme).filter((character) => !unseen.test(character));
  const has = ({ metrics }: Face) =>
    drawn.every((character) => metrics.hasGlyph(character.codePointAt(0) ?? 0));
  const order = drawn.some((character) => mark.test(character))
    ? font.faces.toSorted((one, other) => Number(other.placesMarks) - Number(one.placesMarks))
    : font.faces;
  const found = order.find(has);
  const [first] = font.faces;
  const face = found ?? first;
  let width = 0;
  drawn.forEach((character, index) => {
    if (index > 0 && mark.test(character)) return;
    width += face.metrics.advance(character.codePointAt(0) ?? 0) * face.scale;
  });
  if (drawn.length === 0) width = /\s/.test(grapheme) ? first.metrics.advance(0x20) : 0;
  return { kind: "letters", face, width, isMissing: found === undefined };
}

const known = new WeakMap<TextFont, Map<string, Atom>>();
const mostKnown = 20_000;

/** How a grapheme is drawn in a font. Results are cached: layouts measure the same letters many times. */
export function atomOf(grapheme: string, font: TextFont): Atom {
  let atoms = known.get(font);
  if (!atoms || atoms.size > mostKnown) known.set(font, (atoms = new Map()));
  const found = atoms.get(grapheme);
  if (found) return found;
  const atom = readAtom(grapheme, font);
  atoms.set(grapheme, atom);
  return atom;
}

function readAtom(grapheme: string, font: TextFont): Atom {
  const letters = lettersOf(grapheme, font);
  if (emojiParts(grapheme)[0]?.kind !== "emoji") return letters;
  if (!wantsPicture(grapheme) && !letters.isMissing) return letters;
  const pictures = font.pictures(grapheme);
  if (!pictures) return letters;
  const width = pictures.reduce((sum, one) => sum + pictureSize(one).width + 2 * pictureAir, 0);
  return { kind: "pictures", pictures, width };
}
