import "server-only";
import { AppError } from "@/lib/base/pure/errors";
import type { EngineFolders } from "./engine-folders";
import type { ClipRow } from "../queue/tables/tables";
import { type ObjectAddress, readObjectUrl } from "../objects/object-address";
import { assetsBucket } from "../objects/signed-url";

type Clip = Pick<ClipRow, "clip_id" | "output_url">;

/** The object address of a clip's file. */
export function addressOf(clip: Clip): ObjectAddress {
  const reading = readObjectUrl(clip.output_url ?? "");
  if (!reading.ok) throw new AppError("unexpected", `stored output address: ${reading.message}`);
  return reading.address;
}

/** Key of a clip's cover among the engine's own files. */
export const coverKeyOf = (clip: Pick<Clip, "clip_id">) => `covers/${clip.clip_id}.jpg`;

/** Paths of the files of a delivered clip. */
export function targetsOf(folders: EngineFolders, clip: Clip): { clip: string; cover: string } {
  return {
    clip: folders.objects.pathOf(addressOf(clip)),
    cover: folders.assets.pathOf({ bucket: assetsBucket, key: coverKeyOf(clip) }),
  };
}
