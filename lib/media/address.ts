import "server-only";
import { imsClient, ownEndpoint } from "@/lib/ims/client";
import { ImsError, imsCodes } from "@/lib/ims/errors";
import { type MediaInfo, spriteSchema } from "@/lib/ims/schema/media";
import { paths } from "@/lib/base/paths";

export type MediaPart = "file" | "cover" | "sprite";
type Addresses = Record<MediaPart, string | null>;

/** Shorter than the life of a signature, long enough for a page of stills. */
const keptMs = 60_000;
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

/** On globalThis: each route has its own module instance. Oldest first, as a Map keeps them. */
const holder = globalThis as {
  reelpressAddresses?: Map<string, { at: number; addresses: Addresses }>;
};

/**
 * Where a part of a piece can be read now: a signed URL, or null when there is no such part or no
 * such piece.
 */
export async function loadMediaAddress(mediaId: string, part: MediaPart): Promise<string | null> {
  const kept = (holder.reelpressAddresses ??= new Map());
  const known = kept.get(mediaId);
  if (known && Date.now() - known.at < keptMs && known.addresses[part]) {
    return known.addresses[part];
  }
  const client = imsClient();
  try {
    const { MediaInfo } = await client.call("GetMediaInfo", {
      MediaId: mediaId,
      AuthTimeout: secondsOfSignature,
    });
    const addresses = toAddresses(MediaInfo);
    for (const name of ["file", "cover", "sprite"] as const) {
      const url = addresses[name];
      addresses[name] = url ? withoutOwnHost(url, ownEndpoint()) : null;
    }
    kept.delete(mediaId);
    kept.set(mediaId, { at: Date.now(), addresses });
    const oldest = kept.size > keptCount ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    return addresses[part];
  } catch (error) {
    const gone =
      error instanceof ImsError &&
      (error.httpStatus === 404 || error.imsCode === imsCodes.mediaNotFound);
    if (!gone) throw error;
    kept.delete(mediaId);
    return null;
  }
}

/** Forgets addresses of pieces that were deleted. */
export function forgetAddresses(mediaIds: readonly string[]): void {
  for (const id of mediaIds) holder.reelpressAddresses?.delete(id);
}
