import "server-only";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { EngineFolders } from "./engine-folders";
import type { EngineParts } from "./engine-parts";
import type { ExamineWork } from "./queue/examine-media";
import { WorkFailure } from "./queue/work-failure";
import { assetsBucket } from "./rpc/signed-url";

/** Examines one asset; its poster and sprite become files of the engine's own. */
export function createExamineWork(folders: EngineFolders, parts: EngineParts): ExamineWork {
  return async (media, signal) => {
    const file = await folders.objects.find(media);
    if (!file) throw new WorkFailure("input", "InvalidMaterial.NotFound", "The file is gone.");
    const coverKey = `covers/${media.media_id}.jpg`;
    const spriteKey = `sprites/${media.media_id}.jpg`;
    const pathOf = (key: string) => folders.assets.pathOf({ bucket: assetsBucket, key });
    const files = { coverPath: pathOf(coverKey), spritePath: pathOf(spriteKey) };
    await mkdir(path.dirname(files.coverPath), { recursive: true });
    await mkdir(path.dirname(files.spritePath), { recursive: true });
    try {
      const found = await parts.examine(file, media.facts, files, signal);
      return {
        facts: found.facts,
        coverKey: found.hasCover ? coverKey : null,
        sprite: found.sprite ? { ...found.sprite, key: spriteKey } : null,
      };
    } catch (thrown) {
      throw parts.toFailure(thrown);
    }
  };
}
