import { Font, Glyph, Path } from "opentype.js";

/** The family of the font that `drawnFont` makes. */
export const drawnFamily = "Reelpress Blocks";

function block(name: string, unicode: number): Glyph {
  const path = new Path();
  path.moveTo(0, 0);
  path.lineTo(0, 800);
  path.lineTo(1000, 800);
  path.lineTo(1000, 0);
  path.close();
  return new Glyph({ name, unicode, advanceWidth: 1000, path });
}

/** An OTF with PostScript outlines whose only letter, A, is a block as wide as its em. */
export function drawnFont(): Buffer {
  const empty = new Glyph({ name: ".notdef", advanceWidth: 500, path: new Path() });
  const font = new Font({
    familyName: drawnFamily,
    styleName: "Regular",
    unitsPerEm: 1000,
    ascender: 800,
    descender: -200,
    glyphs: [empty, block("A", 0x41)],
  });
  return Buffer.from(font.toArrayBuffer());
}
