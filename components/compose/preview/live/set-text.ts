import type { TextClip } from "@/lib/ims/schema/timeline";
import { drawableText } from "@/lib/lettering/drawable-text";
import { layoutText, type TextLayout } from "@/lib/lettering/layout-text";
import { lineElements, type TextElement } from "@/lib/lettering/text-elements";
import type { TextFont } from "@/lib/lettering/text-font";
import { visibleText } from "@/lib/lettering/visible-text";

export type SetText = { clip: TextClip; layout: TextLayout; elements: TextElement[] };

/** A text with its lines and positions in a frame, as the engine computes them. */
export function setText(
  text: TextClip,
  frame: { width: number; height: number },
  font: TextFont,
): SetText {
  const clip = { ...text, Content: drawableText(visibleText(text.Content), font) };
  const layout = layoutText(clip, frame, font);
  return { clip, layout, elements: lineElements({ clip, layout }) };
}

/** The names of the faces that a text needs. */
export const facesOf = ({ elements }: SetText): string[] =>
  elements.flatMap((element) => (element.kind === "letters" ? [element.face.family] : []));
