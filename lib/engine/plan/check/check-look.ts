import { textStyles } from "@/lib/ims/schema/rules/rules-look";
import type { BatchConfigs, ConfigProblem } from "@/lib/ims/contract/wire";
import type { BatchCheck } from "./checked-batch";

type Position = { X?: number | undefined; Y?: number | undefined };

/** A position in pixels must lie inside the frame. A position given as a share always does. */
function positionProblems(
  path: string,
  position: Position,
  width: number,
  height: number,
): ConfigProblem[] {
  const sides = [
    { name: "X", value: position.X, side: width, word: "wide" },
    { name: "Y", value: position.Y, side: height, word: "high" },
  ];
  return sides.flatMap(({ name, value, side, word }) => {
    if (value === undefined || value < side) return [];
    const message = `${value} px lies outside the frame, which is ${side} px ${word}; use a smaller value or a share below 1`;
    return [{ path: `${path}.${name}`, message }];
  });
}

/** A background kind and background images together: IMS does not say which wins, so it is refused. */
function backgroundProblems({ input, editing }: BatchConfigs): ConfigProblem[] {
  const kind = editing.BackgroundImageConfig?.SubType;
  const images = input.BackgroundImageArray ?? [];
  if (kind === undefined || images.length === 0) return [];
  const path = "EditingConfig.BackgroundImageConfig.SubType";
  const message = `is ${kind}, but InputConfig.BackgroundImageArray has images; take one of the two away`;
  return [{ path, message }];
}

/** A point that stays in the picture belongs to a source of the request. */
const focusProblems: BatchCheck = ({ configs, input }) => {
  const sources = new Set(input.groups.flatMap(({ MediaArray }) => MediaArray));
  const points = configs.editing.ProcessConfig?.Reelpress?.Focus ?? [];
  return points.flatMap(({ Media }, index): ConfigProblem[] => {
    if (sources.has(Media)) return [];
    const path = `EditingConfig.ProcessConfig.Reelpress.Focus[${index}].Media`;
    const message = `"${Media}" is not among the sources of the request; write it as its group does, or take the point away`;
    return [{ path, message }];
  });
};

/** Checks the positions of stickers and texts, the background behind the picture, and what stays in it. */
export const checkLook: BatchCheck = (batch) => {
  const { configs } = batch;
  const { Width, Height } = configs.output;
  const stickers = (configs.input.StickerArray ?? []).map((style, index) => ({
    style,
    path: `InputConfig.StickerArray[${index}]`,
  }));
  const { Sticker } = configs.input;
  const positioned = [
    ...stickers,
    ...(Sticker ? [{ style: Sticker, path: "InputConfig.Sticker" }] : []),
    ...textStyles(configs),
  ];
  return [
    ...positioned.flatMap(({ path, style }) => positionProblems(path, style, Width, Height)),
    ...backgroundProblems(configs),
    ...focusProblems(batch),
  ];
};
