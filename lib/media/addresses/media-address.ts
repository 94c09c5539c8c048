import "server-only";
import { withoutOwnHost } from "@/lib/ims/without-own-host";
import { oncePerProcess } from "@/lib/base/once-per-process";
import { imsClient, ownEndpoint } from "@/lib/ims/client";
import { ImsError, imsCodes } from "@/lib/ims/errors/ims-error";
import { type MediaInfo, spriteSchema } from "@/lib/ims/schema/media/media";
import { isPublicMedia } from "@/lib/model/media/media";
import { findPublicInfos } from "../library/public-media";
import { expiryOf, withHttps } from "./signed-address";

export type MediaPart = "file" | "cover" | "sprite";
type Addresses = Record<MediaPart, string | null>;

/** Long enough to load a page of covers. A URL whose signature ends earlier is kept for less. */
const keptMs = 60_000;
/** A URL counts as expired this long before its signature ends. */
const spareMs = 30_000;
const keptCount = 2_000;
const secondsOfSignature = 3_600;

function spriteUrl(text: string | undefined): string | null {
  if (!text) return null;
  try {
    return spriteSchema.safeParse(JSON.parse(text)).data?.[0]?.url ?? null;
  } catch {
    return null;
  }
}

function toAddresses(info: MediaInfo): Addresses {
  const files = info.FileInfoList ?? [];
  const source = files.find((f) => f.FileBasicInfo.FileType === "source_file") ?? files[0];
  const file = source?.FileBasicInfo.FileUrl || null;
  const isImage = info.MediaBasicInfo.MediaType === "image";
  return {
    file,
    // An image is its own cover.
    cover: info.MediaBasicInfo.CoverURL || (isImage ? file : null),
    sprite: spriteUrl(info.MediaBasicInfo.SpriteImages),
  };
}

/** A URL, and for how long a browser may cache it. */
export type MediaAddress = { url: string; keptSeconds: number };

type Known = { until: number; addresses: Addresses };

/** A Map keeps the oldest entry first. */
const kept = oncePerProcess("media addresses", () => new Map<string, Known>());

/** Until when these URLs are reused: not past the first signature among them that ends. */
function keptUntil(addresses: Addresses, now: number): number {
  const ends = Object.values(addresses).map((url) => (url ? expiryOf(url) : null));
  const first = Math.min(...ends.map((end) => end ?? Number.POSITIVE_INFINITY));
  return Math.min(now + keptMs, first - spareMs);
}

/**
 * The signed URL of a media item's file, cover or sprite; null when the item or that part does not
 * exist. The time a browser may cache it ends well before the signature does.
 */
export async function loadMediaAddress(
  mediaId: string,
  part: MediaPart,
): Promise<MediaAddress | null> {
  const { addresses, until } = (await findAddresses(mediaId, part)) ?? {};
  const url = addresses?.[part];
  if (!url || until === undefined) return null;
  return { url, keptSeconds: Math.max(0, Math.floor((until - Date.now()) / 1000)) };
}

async function findAddresses(mediaId: string, part: MediaPart): Promise<Known | null> {
  const known = kept.get(mediaId);
  if (known && Date.now() < known.until && known.addresses[part]) return known;
  const client = imsClient();
  try {
    const { MediaInfo } = await client.call("GetMediaInfo", {
      MediaId: mediaId,
      AuthTimeout: secondsOfSignature,
    });
    return keepAddresses(mediaId, MediaInfo, kept);
  } catch (error) {
    const gone =
      error instanceof ImsError &&
      (error.httpStatus === 404 || error.imsCode === imsCodes.mediaNotFound);
    if (!gone) throw error;
    const [info] = isPublicMedia(mediaId) ? await findPublicInfos([mediaId]) : [];
    if (info) return keepAddresses(mediaId, info, kept);
    kept.delete(mediaId);
    return null;
  }
}

function keepAddresses(mediaId: string, info: MediaInfo, kept: Map<string, Known>): Known {
  const addresses = toAddresses(info);
  for (const name of ["file", "cover", "sprite"] as const) {
    const url = addresses[name];
    addresses[name] = url ? withHttps(withoutOwnHost(url, ownEndpoint())) : null;
  }
  kept.delete(mediaId);
  const now = Date.now();
  const fresh = { until: keptUntil(addresses, now), addresses };
  kept.set(mediaId, fresh);
  const oldest = kept.size > keptCount ? kept.keys().next().value : undefined;
  if (oldest !== undefined) kept.delete(oldest);
  return fresh;
}

/** Forgets the URLs of these media. */
export function forgetAddresses(mediaIds: readonly string[]): void {
  for (const id of mediaIds) kept.delete(id);
}
