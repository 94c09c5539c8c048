import type { EditingConfig } from "@/lib/ims/schema/config/editing-config";
import type { InputConfig } from "@/lib/ims/schema/config/input-config";

/** What a source may be used as. */
export type SourceUse = "group" | "sticker" | "music" | "background" | "recording";

export type SourceReference = { path: string; reference: string; use: SourceUse };

/**
 * Every field of `InputConfig` that names a source, with the path of the parameter. A sticker's
 * `MediaId` wins over its `MediaURL`. Source: IMS docs, Sticker.
 */
export function sourceReferences(input: InputConfig): SourceReference[] {
  const references: SourceReference[] = [];
  const add = (path: string, reference: string | undefined, use: SourceUse) => {
    if (reference !== undefined) references.push({ path: `InputConfig.${path}`, reference, use });
  };
  input.MediaGroupArray.forEach((group, index) =>
    group.MediaArray.forEach((reference, mediaIndex) =>
      add(`MediaGroupArray[${index}].MediaArray[${mediaIndex}]`, reference, "group"),
    ),
  );
  const stickers = (input.StickerArray ?? []).map((sticker, index) => ({
    sticker,
    path: `StickerArray[${index}]`,
  }));
  if (input.Sticker) stickers.push({ sticker: input.Sticker, path: "Sticker" });
  for (const { sticker, path } of stickers) {
    if (sticker.MediaId !== undefined) add(`${path}.MediaId`, sticker.MediaId, "sticker");
    else add(`${path}.MediaURL`, sticker.MediaURL, "sticker");
  }
  input.BackgroundMusicArray?.forEach((reference, index) =>
    add(`BackgroundMusicArray[${index}]`, reference, "music"),
  );
  add("BackgroundMusic", input.BackgroundMusic, "music");
  input.BackgroundImageArray?.forEach((reference, index) =>
    add(`BackgroundImageArray[${index}]`, reference, "background"),
  );
  return references;
}

/** The recordings that `ProcessConfig.Reelpress.Recordings` names, with the path of the parameter. */
export function recordingReferences({ ProcessConfig }: EditingConfig): SourceReference[] {
  return (ProcessConfig?.Reelpress?.Recordings ?? []).map(({ Media }, index) => ({
    path: `EditingConfig.ProcessConfig.Reelpress.Recordings[${index}].Media`,
    reference: Media,
    use: "recording",
  }));
}
