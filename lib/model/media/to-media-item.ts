import { type MediaInfo, spriteSchema } from "@/lib/ims/schema/media/media";
import { readTags } from "./about";
import type { MediaItem, MediaKind, MediaOrigin } from "./media";
import { kindOfFileName } from "./upload-files";

type FileInfo = NonNullable<MediaInfo["FileInfoList"]>[number];

/** Numbers travel as text; "" and "N/A" are no numbers. */
function toNumber(value: unknown): number | null {
  if (value === null || value === undefined || value === "") return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

function toPositive(value: unknown): number | null {
  const number = toNumber(value);
  return number !== null && number > 0 ? number : null;
}

/** The part of an object's address after the bucket: `uploads/x.mp4`; "" when there is none. */
function objectKey(inputUrl: string): string {
  const withoutQuery = inputUrl.split("?")[0] ?? "";
  // A single slash after the scheme has been seen in the cloud's answers.
  return /^[a-z]+:\/{1,2}[^/]+\/(.+)$/i.exec(withoutQuery)?.[1] ?? "";
}

function toKind(info: MediaInfo, file: FileInfo | undefined): MediaKind | null {
  const said = info.MediaBasicInfo.MediaType?.toLowerCase();
  if (said === "video" || said === "image" || said === "audio") return said;
  if (said) return null;
  if (file?.VideoStreamInfoList?.length) return "video";
  if (file?.AudioStreamInfoList?.length) return "audio";
  return kindOfFileName(objectKey(info.MediaBasicInfo.InputURL ?? ""));
}

/** An unknown status counts as ready only when the file has been measured. */
function toState(status: string | undefined, measured: boolean): MediaItem["state"] {
  switch (status) {
    case "Normal":
      return "ready";
    case "PrepareFail":
      return "refused";
    case "Init":
    case "Preparing":
      return "checking";
    default:
      return measured ? "ready" : "checking";
  }
}

function toSprite(text: string | undefined): MediaItem["sprite"] {
  if (!text) return null;
  try {
    const first = spriteSchema.safeParse(JSON.parse(text)).data?.[0];
    if (!first || first.count < 1) return null;
    const { url: _url, ...sprite } = first;
    return sprite;
  } catch {
    return null;
  }
}

/**
 * Width and height as shown. A player turns a stream by its rotation; `FileBasicInfo` may hold the
 * size before or after that, so the stream's own size decides.
 */
function toShownSize(file: FileInfo | undefined) {
  const stream = file?.VideoStreamInfoList?.[0];
  const turned = Math.abs(toNumber(stream?.Rotate) ?? 0);
  const rotationDegrees = (Math.round(turned / 90) * 90) % 360;
  const basic = {
    width: toPositive(file?.FileBasicInfo.Width),
    height: toPositive(file?.FileBasicInfo.Height),
  };
  const coded = { width: toPositive(stream?.Width), height: toPositive(stream?.Height) };
  if (!coded.width || !coded.height) return { ...basic, rotationDegrees };
  const shown = rotationDegrees % 180 === 90 ? { width: coded.height, height: coded.width } : coded;
  const basicDiffers = basic.width !== null && basic.height !== null && basic.width !== coded.width;
  return { ...(basicDiffers ? basic : shown), rotationDegrees };
}

function toSound(kind: MediaKind, file: FileInfo | undefined): boolean | null {
  if (kind === "image") return false;
  if (kind === "audio") return true;
  if (file?.AudioStreamInfoList) return file.AudioStreamInfoList.length > 0;
  return file?.VideoStreamInfoList ? false : null;
}

function toTime(...candidates: (string | undefined)[]): string {
  for (const text of candidates) {
    const time = text ? Date.parse(text) : Number.NaN;
    if (Number.isFinite(time)) return new Date(time).toISOString();
  }
  return new Date(0).toISOString();
}

/** Samples lie in folders that are their groups: `samples/en/<folder>/x.mp4`. */
export function sampleFolder(inputUrl: string | undefined): string | null {
  return /^samples\/[^/]+\/(.+)\/[^/]+$/.exec(objectKey(inputUrl ?? ""))?.[1] ?? null;
}

/** The origin of media: jobs publish under `jobs/`, everything else was uploaded or registered. */
export function mediaOrigin(inputUrl: string | undefined): MediaOrigin {
  return objectKey(inputUrl ?? "").startsWith("jobs/") ? "clip" : "material";
}

/**
 * The only conversion from the cloud's media to ours. Total: a field that is missing or unreadable
 * becomes null. Returns null for media that is no image, video or sound (subtitles).
 */
export function toMediaItem(info: MediaInfo, folder: string | null = null): MediaItem | null {
  const basic = info.MediaBasicInfo;
  const files = info.FileInfoList ?? [];
  const file = files.find((f) => f.FileBasicInfo.FileType === "source_file") ?? files[0];
  const kind = toKind(info, file);
  if (!kind) return null;
  const key = objectKey(basic.InputURL ?? "");
  const stream = file?.VideoStreamInfoList?.[0];
  const sound = file?.AudioStreamInfoList?.[0];
  const state = toState(basic.Status, file !== undefined);
  return {
    mediaId: info.MediaId,
    title: basic.Title?.trim() || file?.FileBasicInfo.FileName || key.split("/").at(-1) || "",
    kind,
    origin: mediaOrigin(basic.InputURL),
    state,
    reason: state === "refused" ? basic.Description?.trim() || null : null,
    durationSeconds:
      kind === "image"
        ? null
        : (toPositive(file?.FileBasicInfo.Duration) ??
          toPositive(stream?.Duration) ??
          toPositive(sound?.Duration)),
    ...(kind === "audio" ? { width: null, height: null, rotationDegrees: 0 } : toShownSize(file)),
    sizeBytes: toPositive(file?.FileBasicInfo.FileSize),
    hasSound: toSound(kind, file),
    codec: (stream?.CodecName ?? sound?.CodecName)?.toLowerCase() || null,
    createdAt: toTime(basic.CreateTime, file?.FileBasicInfo.CreateTime),
    folder: folder ?? sampleFolder(basic.InputURL),
    tags: readTags(basic.MediaTags ?? ""),
    hasCover: Boolean(basic.CoverURL) || kind === "image",
    sprite: toSprite(basic.SpriteImages),
  };
}
