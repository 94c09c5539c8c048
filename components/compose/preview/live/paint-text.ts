import type { EmojiPicture } from "@/lib/lettering/text-font";
import { pictureSize } from "@/lib/lettering/text-atoms";
import type { TextElement } from "@/lib/lettering/text-elements";
import type { SetText } from "./set-text";

type Letters = Extract<TextElement, { kind: "letters" }>;
type Canvas = CanvasRenderingContext2D;

/** libass' blur of 1 is a Gaussian of so many pixels; a canvas' shadow of 2 is one of 1 pixel. */
const sigmaOfBlur = 2 / Math.sqrt(Math.log(256));
/** As in the engine: the shadow is a blurred outline below the text. */
const shadowLook = { blur: 1.1, widen: 0.5, opacity: 0.55 } as const;
/** Height of a capital letter, in em: emoji are centred on its middle. */
const capitalEm = 0.733;
const farAway = 20_000;

/** Paints a text at rest. The unit of the canvas is a pixel of the video. */
export function paintText(canvas: Canvas, text: SetText): void {
  const { clip, elements, layout } = text;
  canvas.save();
  canvas.translate(layout.strip.x, layout.strip.y);
  canvas.textBaseline = "alphabetic";
  canvas.lineJoin = "round";
  canvas.fontKerning = "none";
  canvas.textRendering = "geometricPrecision";
  canvas.globalAlpha = clip.FontColorOpacity;
  if (layout.shadow > 0)
    for (const element of elements)
      if (element.kind === "letters") paintShadow(canvas, text, element);
  for (const element of elements) {
    if (element.kind === "letters") paintLetters(canvas, text, element);
    else paintPicture(canvas, text, element, element.picture);
  }
  canvas.restore();
}

function fontOf({ clip, layout }: SetText, { face }: Letters, italic = clip.FontFace.Italic) {
  return `${italic ? "italic " : ""}${layout.fontSize * face.scale}px "${face.family}"`;
}

const baselineOf = ({ layout }: SetText, { y }: TextElement) =>
  y + layout.font.metrics.ascent * layout.fontSize;

function paintShadow(canvas: Canvas, text: SetText, element: Letters): void {
  const { clip, layout } = text;
  const scale = canvas.getTransform();
  canvas.save();
  canvas.font = fontOf(text, element);
  canvas.globalAlpha *= shadowLook.opacity;
  // Only the shadow is seen: the letters that throw it stand far outside. It is measured in canvas pixels.
  canvas.shadowColor = clip.BackColour;
  canvas.shadowBlur = 2 * sigmaOfBlur * shadowLook.blur * layout.shadow * scale.a;
  canvas.shadowOffsetX = farAway * scale.a;
  canvas.shadowOffsetY = layout.shadow * scale.d;
  canvas.lineWidth = 2 * (layout.outline + layout.shadow * shadowLook.widen);
  const said = element.runs.map((run) => run.text).join("");
  canvas.strokeText(said, element.x - farAway, baselineOf(text, element));
  canvas.restore();
}

function paintLetters(canvas: Canvas, text: SetText, element: Letters): void {
  const { clip, layout } = text;
  const y = baselineOf(text, element);
  let { x } = element;
  for (const { text: said, list } of element.runs) {
    const outline = list?.Outline ?? layout.outline;
    canvas.font = fontOf(text, element, list?.Italic);
    if (outline > 0) {
      canvas.strokeStyle = list?.OutlineColour ?? clip.OutlineColour;
      canvas.lineWidth = 2 * outline;
      canvas.strokeText(said, x, y);
    }
    canvas.fillStyle = list?.FontColor ?? clip.FontColor;
    canvas.fillText(said, x, y);
    const width = layout.advance(said);
    if (list?.Underline ?? clip.FontFace.Underline)
      canvas.fillRect(x, y + layout.fontSize * 0.1, width, layout.fontSize * 0.05);
    x += width;
  }
}

function paintPicture(
  canvas: Canvas,
  text: SetText,
  element: TextElement,
  picture: EmojiPicture,
): void {
  const { fontSize, font } = text.layout;
  const { width, height } = pictureSize(picture);
  const x = element.x + (element.width - width * fontSize) / 2;
  const y = element.y + (font.metrics.ascent - capitalEm / 2 - height / 2) * fontSize;
  canvas.save();
  canvas.translate(x, y);
  const scale = (width * fontSize) / picture.width;
  canvas.scale(scale, scale);
  for (const shape of picture.shapes) {
    canvas.beginPath();
    for (const step of shape.steps) {
      if (step.kind === "curve") canvas.bezierCurveTo(...step.by);
      else if (step.kind === "line") canvas.lineTo(...step.to);
      else canvas.moveTo(...step.to);
    }
    canvas.fillStyle = shape.color;
    canvas.save();
    canvas.globalAlpha *= shape.opacity;
    canvas.fill();
    canvas.restore();
  }
  canvas.restore();
}
