import type { InputConfig, MediaGroup, Sticker } from "@/lib/ims/schema/config/input-config";

/** `InputConfig` with every pool present and the legacy single fields folded in. */
export type PlainInput = {
  groups: MediaGroup[];
  titles: string[];
  /** Ordered by level; entries of the same level form one pool. */
  subHeadings: { level: number; texts: string[] }[];
  speechTexts: string[];
  stickers: Sticker[];
  music: string[];
  backgroundImages: string[];
};

/** The array wins over the single field, as in IMS. */
function pool<T>(array: readonly T[] | undefined, single: T | undefined): T[] {
  if (array && array.length > 0) return [...array];
  return single === undefined ? [] : [single];
}

export function readInput(input: InputConfig): PlainInput {
  const levels = new Map<number, string[]>();
  for (const heading of input.SubHeadingArray ?? []) {
    levels.set(heading.Level, [...(levels.get(heading.Level) ?? []), ...heading.TitleArray]);
  }
  return {
    groups: input.MediaGroupArray,
    titles: pool(input.TitleArray, input.Title),
    subHeadings: [...levels]
      .sort(([one], [other]) => one - other)
      .map(([level, texts]) => ({ level, texts })),
    speechTexts: pool(input.SpeechTextArray, input.SpeechText),
    stickers: pool(input.StickerArray, input.Sticker),
    music: pool(input.BackgroundMusicArray, input.BackgroundMusic),
    backgroundImages: [...(input.BackgroundImageArray ?? [])],
  };
}
