import type { InputConfig } from "@/lib/ims/schema/config/input-config";

/** What material may be used as. */
export type MaterialUse = "group" | "sticker" | "music" | "background";

export type MaterialReference = { path: string; reference: string; use: MaterialUse };

/**
 * Every place of `InputConfig` that names material, with the path of the parameter. A sticker's
 * `MediaId` wins over its `MediaURL`. Source: IMS docs, Sticker.
 */
export function materialReferences(input: InputConfig): MaterialReference[] {
  const references: MaterialReference[] = [];
  const add = (path: string, reference: string | undefined, use: MaterialUse) => {
    if (reference !== undefined) references.push({ path: `InputConfig.${path}`, reference, use });
  };
  input.MediaGroupArray.forEach((group, place) =>
    group.MediaArray.forEach((reference, at) =>
      add(`MediaGroupArray[${place}].MediaArray[${at}]`, reference, "group"),
    ),
  );
  const stickers = (input.StickerArray ?? []).map((sticker, place) => ({
    sticker,
    path: `StickerArray[${place}]`,
  }));
  if (input.Sticker) stickers.push({ sticker: input.Sticker, path: "Sticker" });
  for (const { sticker, path } of stickers) {
    if (sticker.MediaId !== undefined) add(`${path}.MediaId`, sticker.MediaId, "sticker");
    else add(`${path}.MediaURL`, sticker.MediaURL, "sticker");
  }
  input.BackgroundMusicArray?.forEach((reference, place) =>
    add(`BackgroundMusicArray[${place}]`, reference, "music"),
  );
  add("BackgroundMusic", input.BackgroundMusic, "music");
  input.BackgroundImageArray?.forEach((reference, place) =>
    add(`BackgroundImageArray[${place}]`, reference, "background"),
  );
  return references;
}
