import "server-only";
import { rm } from "node:fs/promises";
import type { MediaRow } from "@/lib/engine/queue/library/media-records";
import type { EngineContext } from "../call/engine-context";
import { assetsBucket } from "@/lib/engine/objects/signed-url";

/** Deletes the file of a media, with the cover and sprite that the engine made for it. */
export async function removeMediaFiles(
  row: MediaRow,
  { objects, assets }: Pick<EngineContext, "objects" | "assets">,
): Promise<void> {
  const file = await objects.find(row);
  if (file) await rm(file, { force: true });
  for (const key of [row.cover_key, row.sprite?.key]) {
    if (key) await rm(assets.pathOf({ bucket: assetsBucket, key }), { force: true });
  }
}
