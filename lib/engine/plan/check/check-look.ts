import { textStyles } from "@/lib/ims/schema/rules/rules-look";
import type { BatchConfigs, ConfigProblem } from "@/lib/ims/contract/wire";
import type { BatchCheck } from "./checked-batch";

type Place = { X?: number | undefined; Y?: number | undefined };

/** A place in pixels must lie in the frame; a share always does. */
function placeProblems(path: string, place: Place, width: number, height: number): ConfigProblem[] {
  const sides = [
    { name: "X", value: place.X, side: width, word: "wide" },
    { name: "Y", value: place.Y, side: height, word: "high" },
  ];
  return sides.flatMap(({ name, value, side, word }) => {
    if (value === undefined || value < side) return [];
    const message = `${value} px lies outside the frame, which is ${side} px ${word}; use a smaller value or a share below 1`;
    return [{ path: `${path}.${name}`, message }];
  });
}

/** IMS does not say which of the two wins, so this engine does not guess. */
function backgroundProblems({ input, editing }: BatchConfigs): ConfigProblem[] {
  const kind = editing.BackgroundImageConfig?.SubType;
  const images = input.BackgroundImageArray ?? [];
  if (kind === undefined || images.length === 0) return [];
  const path = "EditingConfig.BackgroundImageConfig.SubType";
  const message = `is ${kind}, but InputConfig.BackgroundImageArray has images; take one of the two away`;
  return [{ path, message }];
}

/** Places of stickers and text, and what stands behind the picture. */
export const checkLook: BatchCheck = ({ configs }) => {
  const { Width, Height } = configs.output;
  const stickers = (configs.input.StickerArray ?? []).map((style, place) => ({
    style,
    path: `InputConfig.StickerArray[${place}]`,
  }));
  const { Sticker } = configs.input;
  const places = [
    ...stickers,
    ...(Sticker ? [{ style: Sticker, path: "InputConfig.Sticker" }] : []),
    ...textStyles(configs),
  ];
  return [
    ...places.flatMap(({ path, style }) => placeProblems(path, style, Width, Height)),
    ...backgroundProblems(configs),
  ];
};
