import "server-only";
import { oncePerProcess } from "@/lib/base/once-per-process";
import { imsClient, ownEndpoint } from "@/lib/ims/client";
import { ImsError, imsCodes } from "@/lib/ims/errors/ims-error";
import { type MediaInfo, spriteSchema } from "@/lib/ims/schema/media/media";
import { paths } from "@/lib/base/pure/paths";
import { isPublicMedia } from "@/lib/model/media/media";
import { findPublicInfos } from "../library/public-media";
import { expiryOf, withHttps } from "./signed-address";

export type MediaPart = "file" | "cover" | "sprite";
type Addresses = Record<MediaPart, string | null>;

/** Long enough for a page of stills; an address whose signature ends before is kept for less. */
const keptMs = 60_000;
/** A signature that ends sooner than this is as good as over. */
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
    // A picture is its own still.
    cover: info.MediaBasicInfo.CoverURL || (isImage ? file : null),
    sprite: spriteUrl(info.MediaBasicInfo.SpriteImages),
  };
}

/**
 * Signed addresses point to the endpoint as this process calls it (`127.0.0.1:3000`), which is not
 * how a browser on another machine calls it: what lies here is answered without a host.
 */
export function withoutOwnHost(url: string, endpoint: string): string {
  if (!URL.canParse(url)) return url;
  const parsed = new URL(url);
  const own = parsed.host === endpoint && parsed.pathname.startsWith(`${paths.api.ims()}/`);
  return own ? `${parsed.pathname}${parsed.search}` : url;
}

/** An address, and for how long a browser may keep it. */
export type MediaAddress = { url: string; keptSeconds: number };

type Known = { until: number; addresses: Addresses };

/** Oldest first, as a Map keeps them. */
const kept = oncePerProcess("media addresses", () => new Map<string, Known>());

/** When these addresses are asked for anew: before the first signature among them ends. */
function keptUntil(addresses: Addresses, now: number): number {
  const ends = Object.values(addresses).map((url) => (url ? expiryOf(url) : null));
  const first = Math.min(...ends.map((end) => end ?? Number.POSITIVE_INFINITY));
  return Math.min(now + keptMs, first - spareMs);
}

/**
 * Where a part of a piece can be read now: a signed URL, or null when there is no such part or no
 * such piece. A browser must ask anew well before the signature ends.
 */
export async function loadMediaAddress(
  mediaId: string,
  part: MediaPart,
): Promise<MediaAddress | null> {
  const { addresses, until } = (await askAddresses(mediaId, part)) ?? {};
  const url = addresses?.[part];
  if (!url || until === undefined) return null;
  return { url, keptSeconds: Math.max(0, Math.floor((until - Date.now()) / 1000)) };
}

async function askAddresses(mediaId: string, part: MediaPart): Promise<Known | null> {
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

/** Forgets addresses of pieces that were deleted. */
export function forgetAddresses(mediaIds: readonly string[]): void {
  for (const id of mediaIds) kept.delete(id);
}
