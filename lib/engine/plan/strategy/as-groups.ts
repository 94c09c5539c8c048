import type { BatchConfigs, SubmitConfigs } from "@/lib/ims/contract/wire";

/** Sources that a request lists in a field of their own. `name` is their group's name in the plan. */
export type SourceList = {
  field: string;
  name: string;
  references: readonly string[];
  /** The field holds one reference and no list. */
  isSingle?: true;
};

/** A request of any solution in the shape of script mode, which everything but the choice of shots reads. */
export type Plannable = {
  configs: BatchConfigs;
  /** The path in the request of a path in `configs`. */
  pathOf: (path: string) => string;
};

const groups = "InputConfig.MediaGroupArray";

/** Makes a group of each list of sources. What a request says about texts and looks stays as it is. */
export function asGroups(
  { input, ...configs }: SubmitConfigs,
  lists: readonly SourceList[],
): Plannable {
  return {
    configs: {
      ...configs,
      input: {
        MediaGroupArray: lists.map(({ name, references }) => ({
          GroupName: name,
          MediaArray: [...references],
        })),
        Title: input.Title,
        TitleArray: input.TitleArray,
        SubHeadingArray: input.SubHeadingArray,
        SpeechText: input.SpeechText,
        SpeechTextArray: input.SpeechTextArray,
        Sticker: input.Sticker,
        StickerArray: input.StickerArray,
        BackgroundMusic: input.BackgroundMusic,
        BackgroundMusicArray: input.BackgroundMusicArray,
        BackgroundImageArray: input.BackgroundImageArray,
      },
    },
    pathOf: (path) => {
      const index = lists.findIndex((_, at) => path.startsWith(`${groups}[${at}]`));
      const list = lists[index];
      if (!list) return path;
      const below = path.slice(`${groups}[${index}]`.length).replace(/^\.MediaArray/, "");
      return `InputConfig.${list.field}${list.isSingle ? "" : below}`;
    },
  };
}
