import { z } from "zod";

/** The cloud also writes an absent text as null, and sometimes a number where text is documented. */
const text = z
  .union([z.string(), z.number().transform(String), z.null().transform(() => undefined)])
  .optional();

/** An absent list is sometimes null. */
const list = <S extends z.ZodType>(item: S) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? undefined);

/** The prefix of the ids of public media. Source: SDK model of ListPublicMediaBasicInfos. */
export const publicMediaPrefix = "icepublic-";

/** File infos have numbers as text ("60.00000"). */
const fileBasicInfoSchema = z.looseObject({
  FileName: text,
  FileStatus: text,
  FileType: text,
  FileSize: text,
  FileUrl: text,
  FormatName: text,
  Duration: text,
  Bitrate: text,
  Width: text,
  Height: text,
  CreateTime: text,
  ModifiedTime: text,
  Region: text,
});

const videoStreamInfoSchema = z.looseObject({
  CodecName: text,
  Width: text,
  Height: text,
  Rotate: text,
  AvgFPS: text,
  Fps: text,
  Duration: text,
  PixFmt: text,
});

const audioStreamInfoSchema = z.looseObject({
  CodecName: text,
  Channels: text,
  SampleRate: text,
  Duration: text,
});

const fileInfoSchema = z.looseObject({
  FileBasicInfo: fileBasicInfoSchema,
  VideoStreamInfoList: list(videoStreamInfoSchema),
  AudioStreamInfoList: list(audioStreamInfoSchema),
});

const mediaBasicInfoSchema = z.looseObject({
  MediaId: z.string(),
  InputURL: text,
  MediaType: text,
  Title: text,
  Description: text,
  MediaTags: text,
  BusinessType: text,
  Category: text,
  CoverURL: text,
  Source: text,
  /** Init | Preparing | PrepareFail | Normal */
  Status: text,
  CreateTime: text,
  ModifiedTime: text,
  /** JSON text. */
  SpriteImages: text,
  Snapshots: text,
  UserData: text,
  ReferenceId: text,
});

export const mediaInfoSchema = z.looseObject({
  MediaId: z.string(),
  MediaBasicInfo: mediaBasicInfoSchema,
  FileInfoList: list(fileInfoSchema),
});

export const registerMediaAnswerSchema = z.looseObject({
  RequestId: z.string(),
  MediaId: z.string(),
});
export const getMediaAnswerSchema = z.looseObject({
  RequestId: z.string(),
  MediaInfo: mediaInfoSchema,
});
export const batchGetMediaAnswerSchema = z.looseObject({
  RequestId: z.string(),
  MediaInfos: list(mediaInfoSchema).transform((items) => items ?? []),
  IgnoredList: list(z.string()),
});
export const listMediaAnswerSchema = z.looseObject({
  RequestId: z.string(),
  MaxResults: z.coerce.number().optional(),
  NextToken: text,
  TotalCount: z.coerce.number().optional(),
  MediaInfos: list(mediaInfoSchema).transform((items) => items ?? []),
});
export const deleteMediaAnswerSchema = z.looseObject({
  RequestId: z.string(),
  IgnoredList: list(z.string()),
  ForbiddenList: list(z.string()),
});

export type MediaInfo = z.infer<typeof mediaInfoSchema>;

/** `SpriteImages` of the embedded engine: one JPEG of equal tiles, row by row. */
export const spriteSchema = z.array(
  z.object({
    url: z.string(),
    columns: z.number().int(),
    rows: z.number().int(),
    tileWidth: z.number().int(),
    tileHeight: z.number().int(),
    /** Number of tiles that hold a picture. */
    count: z.number().int(),
    secondsPerTile: z.number(),
  }),
);
