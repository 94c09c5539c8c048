import { z } from "zod";

export const mediaKindSchema = z.enum(["video", "image", "audio"]);

/** A piece of the library. */
export const mediaItemSchema = z.object({
  mediaId: z.string(),
  title: z.string(),
  kind: mediaKindSchema,
  /** `refused` means: the file cannot be used; `reason` says why. */
  state: z.enum(["checking", "ready", "refused"]),
  reason: z.string().nullable(),
  durationSeconds: z.number().nullable(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  rotationDegrees: z.number(),
  sizeBytes: z.number().nullable(),
  hasSound: z.boolean().nullable(),
  codec: z.string().nullable(),
  createdAt: z.string(),
  /** Folder the file was dropped from, which suggests a group. */
  folder: z.string().nullable(),
  sprite: z
    .object({
      columns: z.number().int(),
      rows: z.number().int(),
      tileWidth: z.number().int(),
      tileHeight: z.number().int(),
      count: z.number().int(),
      secondsPerTile: z.number(),
    })
    .nullable(),
});

export type MediaItem = z.infer<typeof mediaItemSchema>;
export type MediaKind = z.infer<typeof mediaKindSchema>;

/** A page of the library. */
export const mediaPageSchema = z.object({
  items: z.array(mediaItemSchema),
  nextCursor: z.string().nullable(),
});
export type MediaPage = z.infer<typeof mediaPageSchema>;
