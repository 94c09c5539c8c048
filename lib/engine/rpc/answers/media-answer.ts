import type { MediaFacts } from "@/lib/engine/plan/facts";
import type { MediaRow } from "@/lib/engine/queue/library/media-records";
import type { Call, EngineContext } from "../call/engine-context";
import { fileNameOf } from "@/lib/engine/objects/object-address";
import { assetsBucket, signObjectUrl } from "@/lib/engine/objects/signed-url";
import { streamAnswers } from "./stream-answer";

/** `yyyy-MM-ddTHH:mm:ssZ`, UTC. */
export function utcSeconds(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}

const defaultTimeoutSeconds = 3600;

type Signer = (bucket: string, key: string) => string;

function signer(context: EngineContext, call: Call, timeoutSeconds: number | undefined): Signer {
  const valid = { now: context.now(), timeoutSeconds: timeoutSeconds ?? defaultTimeoutSeconds };
  return (bucket, key) =>
    signObjectUrl(call.origin, context.accessKeySecret, { bucket, key }, valid);
}

/** Address of the chosen cover, or else of the cover made by the engine. */
function coverUrl(row: MediaRow, sign: Signer): string {
  if (row.cover_object) return sign(row.cover_object.bucket, row.cover_object.key);
  return row.cover_key ? sign(assetsBucket, row.cover_key) : "";
}

/** JSON text of the addresses of snapshots, which are the picture that the engine made. */
function snapshots(row: MediaRow, sign: Signer): string | undefined {
  if (!row.cover_key || row.without_snapshots) return undefined;
  return JSON.stringify([sign(assetsBucket, row.cover_key)]);
}

/** The category id as a number; it is stored as text. */
const categoryId = (row: MediaRow): number | undefined =>
  row.category_id && /^\d{1,15}$/.test(row.category_id) ? Number(row.category_id) : undefined;

function basicInfo(row: MediaRow, sign: Signer): object {
  const { sprite } = row;
  return {
    MediaId: row.media_id,
    InputURL: row.input_url,
    MediaType: row.media_type,
    BusinessType: row.business_type ?? "general",
    Source: "oss",
    Title: row.title,
    Description: row.description ?? "",
    CateId: categoryId(row),
    Category: row.category ?? undefined,
    MediaTags: row.tags ?? "",
    CoverURL: coverUrl(row, sign),
    Snapshots: snapshots(row, sign),
    SpriteImages: sprite
      ? JSON.stringify([{ url: sign(assetsBucket, sprite.key), ...sprite, key: undefined }])
      : undefined,
    ReferenceId: row.reference_id ?? undefined,
    UserData: row.user_data ?? undefined,
    Status: row.status,
    TranscodeStatus: "Init",
    Biz: "ICE",
    UploadSource: "general",
    CreateTime: utcSeconds(row.created_at),
    ModifiedTime: utcSeconds(row.modified_at),
  };
}

const decimal = (value: number): string => value.toFixed(6);

/** Bit rate in kilobits per second, as in IMS. */
function bitrate(facts: MediaFacts): string {
  if (facts.durationSeconds <= 0) return "0";
  return ((facts.sizeBytes * 8) / 1000 / facts.durationSeconds).toFixed(3);
}

function fileInfo(row: MediaRow, context: EngineContext, sign: Signer): object {
  const { facts } = row;
  return {
    FileName: fileNameOf(row.key),
    FileStatus: "Normal",
    FileType: "source_file",
    FileSize: String(facts.sizeBytes),
    FileUrl: sign(row.bucket, row.key),
    Region: context.region,
    FormatName: facts.formatName,
    FontFamily: facts.fontFamily,
    Duration: decimal(facts.durationSeconds),
    Bitrate: bitrate(facts),
    Width: String(facts.width),
    Height: String(facts.height),
    CreateTime: utcSeconds(row.created_at),
    ModifiedTime: utcSeconds(row.modified_at),
  };
}

export type MediaDetail = "none" | "file" | "streams";

/** `MediaInfo` in the shape of IMS, which has numbers as text. */
export function mediaAnswer(
  row: MediaRow,
  detail: MediaDetail,
  timeoutSeconds: number | undefined,
  context: EngineContext,
  call: Call,
): object {
  const sign = signer(context, call, timeoutSeconds);
  const file = { FileBasicInfo: fileInfo(row, context, sign) };
  return {
    MediaId: row.media_id,
    MediaBasicInfo: basicInfo(row, sign),
    ...(detail === "file" ? { FileInfoList: [file] } : {}),
    ...(detail === "streams" ? { FileInfoList: [{ ...file, ...streamAnswers(row.facts) }] } : {}),
  };
}
