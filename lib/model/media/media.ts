import { z } from "zod";
import { publicMediaPrefix } from "@/lib/ims/schema/media/media";
import { mediaList } from "../list/list-specs";

export const mediaKindSchema = z.enum(["video", "image", "audio"]);

/** `material` was uploaded or registered; a `clip` was made by a job of this app. */
export const mediaOriginSchema = z.enum(["material", "clip"]);

/** Small frames of a video in one file, and the seconds between them. */
export const mediaSpriteSchema = z.object({
  columns: z.number().int(),
  rows: z.number().int(),
  tileWidth: z.number().int(),
  tileHeight: z.number().int(),
  count: z.number().int(),
  secondsPerTile: z.number(),
});

/** One item of the library: a video, an image or a sound. */
export const mediaItemSchema = z.object({
  mediaId: z.string(),
  title: z.string(),
  kind: mediaKindSchema,
  origin: mediaOriginSchema,
  /** `refused` means: the file cannot be used; `reason` says why. */
  state: z.enum(["checking", "ready", "refused"]),
  reason: z.string().nullable(),
  durationSeconds: z.number().nullable(),
  /** Size in pixels as shown, after rotation. */
  width: z.number().nullable(),
  height: z.number().nullable(),
  rotationDegrees: z.number(),
  sizeBytes: z.number().nullable(),
  hasSound: z.boolean().nullable(),
  codec: z.string().nullable(),
  createdAt: z.iso.datetime(),
  /** Folder the file was dropped from, which suggests a group. */
  folder: z.string().nullable(),
  /** What people call it beside its name; absent where that was not read yet. */
  tags: z.array(z.string()).optional(),
  /** True when the media has a still. */
  hasCover: z.boolean(),
  sprite: mediaSpriteSchema.nullable(),
  /** How many finished videos of the last 30 days show it; absent where that was not asked, or none does. */
  videosLately: z.number().int().optional(),
});

export type MediaItem = z.infer<typeof mediaItemSchema>;
export type MediaKind = z.infer<typeof mediaKindSchema>;
export type MediaOrigin = z.infer<typeof mediaOriginSchema>;

/** A query to the library. All fields are optional. */
export const mediaQuerySchema = z.object({
  search: z.string().trim().max(120).default(""),
  kinds: z.array(mediaKindSchema).default([]),
  /** Name of a folder; null means every folder. */
  folder: z.string().max(200).nullable().default(null),
  origin: mediaOriginSchema.default("material"),
  /** A tag that it has, in whatever case. */
  tag: z.string().max(200).nullable().default(null),
  /** `used`: what finished videos of the last 30 days show; `unused`: what none shows. */
  use: z.enum(["any", "used", "unused"]).default("any"),
  sort: z.enum(mediaList.sorts).default("newest"),
  cursor: z.string().max(2_000).nullable().default(null),
  limit: z.number().int().min(1).max(100).default(48),
});
export type MediaQuery = z.input<typeof mediaQuerySchema>;

/** A page of the library. */
export const mediaPageSchema = z.object({
  items: z.array(mediaItemSchema),
  nextCursor: z.string().nullable(),
  /** Present while a large account is still being read: only the part that has been read is searched. */
  reading: z.object({ read: z.number(), total: z.number() }).nullable().optional(),
});
export type MediaPage = z.infer<typeof mediaPageSchema>;

/** The kinds of public media: music, stickers and backgrounds, with the names of IMS. */
export const publicMediaKindSchema = z.enum(["bgm", "sticker", "bgi"]);
export type PublicMediaKind = z.infer<typeof publicMediaKindSchema>;

/** Public media belong to no library, and are not stored as media of the team. */
export const isPublicMedia = (mediaId: string): boolean => mediaId.startsWith(publicMediaPrefix);

/** A query for public media of one kind; `tag` is a tag of IMS such as `bgm-upbeat`. */
export const publicQuerySchema = z.object({
  kind: publicMediaKindSchema,
  tag: z.string().max(64).default(""),
  cursor: z.string().max(400).nullable().default(null),
});
export type PublicQuery = z.input<typeof publicQuerySchema>;

/** A page of public media. `ours`: the media come with this program, and not from Alibaba Cloud. */
export const publicPageSchema = mediaPageSchema.extend({ ours: z.boolean() });
export type PublicPage = z.infer<typeof publicPageSchema>;

const mediaFolderSchema = z.object({ name: z.string(), count: z.number().int() });
export type MediaFolder = z.infer<typeof mediaFolderSchema>;

/** A folder or a tag, and how many media are in it. */
export const mediaShelvesSchema = z.object({
  folders: z.array(mediaFolderSchema),
  tags: z.array(mediaFolderSchema),
});
export type MediaShelves = z.infer<typeof mediaShelvesSchema>;

/**
 * How files are uploaded. `here`: through this program, by tus; `bucket`: from the browser directly to
 * the team's bucket, in parts with signed addresses.
 */
export const uploadTransportSchema = z.object({ transport: z.enum(["here", "bucket"]) });
export type UploadTransport = z.infer<typeof uploadTransportSchema>;

const user = { name: z.string(), mediaIds: z.array(z.string()) };

/** What uses media of the library, each with the ones that it uses; the newest jobs only. */
export const mediaUsageSchema = z.object({
  presets: z.array(z.object({ presetId: z.string(), ...user })),
  drafts: z.array(z.object({ draftId: z.string(), ...user })),
  jobs: z.array(z.object({ jobId: z.string(), ...user })),
});
export type MediaUsage = z.infer<typeof mediaUsageSchema>;
