import "server-only";
import { rm } from "node:fs/promises";
import { makeFolder } from "@/lib/base/files/sync-to-disk";
import path from "node:path";
import type { EngineFolders } from "./engine-folders";
import type { EngineParts } from "./engine-parts";
import type { ExamineWork } from "../queue/workers/examine-media";
import type { MediaRow } from "../queue/library/media-records";
import { WorkFailure } from "../queue/workers/work-failure";
import { assetsBucket } from "../objects/signed-url";

/** Examines media; their cover and sprite become files in the engine's own folder. */
export function createExamineWork(folders: EngineFolders, parts: EngineParts): ExamineWork {
  const pathOf = (key: string) => folders.assets.pathOf({ bucket: assetsBucket, key });

  function keysOf({ media_id: mediaId, lease_token: token }: MediaRow) {
    return { cover: `covers/${mediaId}-${token}.jpg`, sprite: `sprites/${mediaId}-${token}.jpg` };
  }

  return {
    async examine(media, signal) {
      const file = await folders.objects.find(media);
      if (!file) throw new WorkFailure("input", "InvalidMaterial.NotFound", "The file is gone.");
      const keys = keysOf(media);
      const files = { coverPath: pathOf(keys.cover), spritePath: pathOf(keys.sprite) };
      await makeFolder(path.dirname(files.coverPath));
      await makeFolder(path.dirname(files.spritePath));
      try {
        const found = await parts.examine(file, media.facts, files, signal);
        const isWanted = found.sprite !== null && !media.without_sprite;
        if (!isWanted) await rm(files.spritePath, { force: true });
        return {
          facts: found.facts,
          coverKey: found.hasCover ? keys.cover : null,
          sprite: isWanted && found.sprite ? { ...found.sprite, key: keys.sprite } : null,
        };
      } catch (thrown) {
        throw parts.toFailure(thrown);
      }
    },

    async discard(media) {
      const keys = keysOf(media);
      for (const key of [keys.cover, keys.sprite]) await rm(pathOf(key), { force: true });
    },
  };
}
