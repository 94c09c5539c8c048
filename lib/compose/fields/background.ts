import { list, number, word } from "./codecs";
import { handWritten, share } from "./field";
import { part } from "./part";

type Kind = { kind: "blur" | "color" | "image" | "black" | "none" };
const isImage = ({ kind }: Kind) => kind === "image";
const isBlur = ({ kind }: Kind) => kind === "blur";
const isColor = ({ kind }: Kind) => kind === "color";

/** What fills the frame behind footage of another shape (reference 2.1, 3.7). */
export const backgroundParts = [
  part("look.background", "InputConfig", { jobField: "background", fold: "picture" }).rows({
    images: { request: "BackgroundImageArray", codec: list, sentWhen: isImage },
  }),
  part("look.background", "EditingConfig.BackgroundImageConfig", {
    whole: "kind",
    jobField: "background",
  }).rows({
    // The request says black as a color, and a background picture has no SubType.
    kind: { request: "SubType", codec: handWritten },
    blur: { request: "Radius", codec: number, when: isBlur, unit: share },
    color: { request: "Color", codec: word, when: isColor },
  }),
];
