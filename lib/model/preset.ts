import { z } from "zod";
import { composeDraftSchema } from "./compose-form";

/** A form kept under a name. The form may be unfinished, or name media that are gone. */
export const presetSchema = z.object({
  presetId: z.string(),
  name: z.string(),
  form: composeDraftSchema,
  /** Media id of the still. */
  coverMediaId: z.string().nullable(),
  createdAt: z.iso.datetime(),
  usedAt: z.iso.datetime().nullable(),
});
export type Preset = z.infer<typeof presetSchema>;

export const presetNameSchema = z.string().trim().min(1, "name-empty").max(80, "name-long");

const references = z.array(z.object({ mediaId: z.string() })).catch([]);
const ids = z.array(z.string()).catch([]);

/** The places of a form that name media. Tolerant: a draft may lack any of them. */
const mediaPlacesSchema = z.object({
  groups: z.array(z.object({ media: references })).catch([]),
  sound: z.object({ music: ids }).catch({ music: [] }),
  look: z
    .object({
      background: z.object({ images: ids }).catch({ images: [] }),
      stickers: references,
    })
    .catch({ background: { images: [] }, stickers: [] }),
});

/** Ids of all media a form names, each once, footage first. The first one serves as its still. */
export function mediaIdsOfForm(form: unknown): string[] {
  const places = mediaPlacesSchema.safeParse(form);
  if (!places.success) return [];
  const { groups, sound, look } = places.data;
  return [
    ...new Set([
      ...groups.flatMap((group) => group.media.map((media) => media.mediaId)),
      ...look.background.images,
      ...look.stickers.map((sticker) => sticker.mediaId),
      ...sound.music,
    ]),
  ].filter((id) => id !== "");
}

/** Footage of a form in order: candidates for its still (music has no picture). */
export function firstFootageOfForm(form: unknown): string | null {
  const places = mediaPlacesSchema.safeParse(form);
  return places.data?.groups.flatMap((group) => group.media)[0]?.mediaId ?? null;
}
