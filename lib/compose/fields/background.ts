import { list, number, word } from "./codecs";
import { byHand, share } from "./field";
import { part } from "./part";

/** What fills the frame behind material of another shape (reference 2.1, 3.7). */
export const backgroundParts = [
  part(
    "look.background",
    "InputConfig",
    {
      images: {
        request: "BackgroundImageArray",
        codec: list,
        sentWhen: ({ kind }) => kind === "image",
      },
    },
    { asked: "background", fold: "picture" },
  ),
  part(
    "look.background",
    "EditingConfig.BackgroundImageConfig",
    {
      // Black is a color there, and pictures have no SubType.
      kind: { request: "SubType", codec: byHand },
      blur: { request: "Radius", codec: number, when: ({ kind }) => kind === "blur", unit: share },
      color: { request: "Color", codec: word, when: ({ kind }) => kind === "color" },
    },
    { whole: "kind", asked: "background" },
  ),
];
