import "server-only";
import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { madeByRename } from "@/lib/base/files/made-by-rename";
import { pruneFolder } from "@/lib/engine/cache/prune-folder";
import { readSealed, sealFile, touchSealed } from "@/lib/engine/cache/seal";

/** Part of every file name. Change the version when the same identity would be drawn differently. */
const drawnVersion = "1";
const keptBytes = 512 * 1024 ** 2;

/**
 * Files of pure numbers that a filter graph reads: colour tables, masks, maps. The graph requests
 * them while it is built; they are written before it runs.
 */
export type DrawnFiles = {
  /** Path of the file that `make` writes. `identity` holds everything that the content depends on. */
  path(identity: readonly unknown[], extension: string, make: () => string | Buffer): string;
  /** Writes the requested files that do not exist yet. */
  write(): Promise<void>;
};

export function createDrawnFiles(cacheFolder: string): DrawnFiles {
  const folder = path.join(cacheFolder, "drawn");
  const wanted = new Map<string, () => string | Buffer>();
  return {
    path(identity, extension, make) {
      const text = JSON.stringify([drawnVersion, ...identity]);
      const hash = createHash("sha256").update(text).digest("hex").slice(0, 40);
      const file = path.join(folder, `${hash}.${extension}`);
      wanted.set(file, make);
      return file;
    },
    async write() {
      let made = 0;
      for (const [file, make] of wanted) {
        if (await readSealed(file)) await touchSealed(file);
        else {
          await madeByRename(file, async (temporary) => {
            await writeFile(temporary, make());
            await sealFile(file, { made: temporary });
          });
          made += 1;
        }
      }
      wanted.clear();
      if (made > 0) await pruneFolder(folder, keptBytes);
    },
  };
}
