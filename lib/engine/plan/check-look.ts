import type { TextStyle } from "@/lib/ims/schema/text-style";
import type { BatchConfigs, ConfigProblem } from "@/lib/ims/wire";
import type { BatchCheck } from "./batch-check";

/** The text styles of a request with their paths. */
export function textStyles({ editing }: BatchConfigs): { path: string; style: TextStyle }[] {
  const styles: { path: string; style: TextStyle }[] = [];
  const add = (path: string, style: TextStyle | undefined) => {
    if (style) styles.push({ path: `EditingConfig.${path}`, style });
  };
  add("TitleConfig", editing.TitleConfig);
  for (const [level, style] of Object.entries(editing.SubHeadingConfig ?? {})) {
    add(`SubHeadingConfig.${level}`, style);
  }
  add("SpeechConfig.AsrConfig", editing.SpeechConfig?.AsrConfig);
  return styles;
}

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

function backgroundProblems({ input, editing }: BatchConfigs): ConfigProblem[] {
  const kind = editing.BackgroundImageConfig?.SubType;
  const path = "EditingConfig.BackgroundImageConfig.SubType";
  const images = input.BackgroundImageArray ?? [];
  if (kind === undefined || images.length === 0) return [];
  const message = `is ${kind}, but InputConfig.BackgroundImageArray has images; take one of the two away`;
  return [{ path, message }];
}

/** Stickers, backgrounds and places of text. */
export const checkLook: BatchCheck = ({ configs }) => {
  const { Width, Height } = configs.output;
  const stickers = (configs.input.StickerArray ?? []).map((sticker, place) => ({
    sticker,
    path: `InputConfig.StickerArray[${place}]`,
  }));
  if (configs.input.Sticker) {
    stickers.push({ sticker: configs.input.Sticker, path: "InputConfig.Sticker" });
  }
  return [
    ...stickers.flatMap(({ sticker, path }) => {
      const places = placeProblems(path, sticker, Width, Height);
      if (sticker.MediaId !== undefined || sticker.MediaURL !== undefined) return places;
      return [{ path, message: "names no image; give its MediaId or MediaURL" }, ...places];
    }),
    ...textStyles(configs).flatMap(({ path, style }) => placeProblems(path, style, Width, Height)),
    ...backgroundProblems(configs),
  ];
};
