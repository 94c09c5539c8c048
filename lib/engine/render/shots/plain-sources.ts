import "server-only";
import { oncePerProcess } from "@/lib/base/once-per-process";
import { access, stat } from "node:fs/promises";
import path from "node:path";
import { madeByRename } from "@/lib/base/files/made-by-rename";
import type { MediaFacts } from "@/lib/engine/plan/facts";
import { drawPicture } from "@/lib/engine/probe/pictures/picture-process";
import { pruneFolder } from "@/lib/engine/cache/prune-folder";
import { touchFile } from "@/lib/engine/cache/seal";
import { shareWork } from "@/lib/engine/cache/shared-work";
import type { Sources } from "../render-options";

/** Part of every file name. Change the version when the same picture would be copied differently. */
const copyVersion = "1";
const keptBytes = 1024 ** 3;
const sharedCopies = oncePerProcess("pictures being made", () => shareWork<string>());

/**
 * Replaces each still that ffmpeg would not show correctly by a plain copy. A copy is made once for
 * all clips.
 * @throws AppError of `runProgram`
 */
export async function plainSources(
  sources: Sources,
  cacheFolder: string,
  signal?: AbortSignal,
): Promise<Sources> {
  if (![...sources.values()].some(({ facts }) => facts.copied)) return sources;
  const folder = path.join(/* turbopackIgnore: true */ cacheFolder, "pictures");
  const plain = new Map(sources);
  for (const [mediaId, { path: file, facts }] of sources) {
    if (!facts.copied) continue;
    const copy = await copyOf(file, facts, folder, signal);
    const { copied: _, ...rest } = facts;
    const formatName = facts.moving ? "apng" : "png_pipe";
    const { size: sizeBytes } = await stat(copy);
    plain.set(mediaId, { path: copy, facts: { ...rest, formatName, sizeBytes } });
  }
  return plain;
}

async function copyOf(
  file: string,
  facts: MediaFacts,
  folder: string,
  signal?: AbortSignal,
): Promise<string> {
  const copy = path.join(folder, `${facts.contentHash.slice(0, 40)}-${copyVersion}.png`);
  return await sharedCopies.join(
    copy,
    async (shared) => {
      if (await isThere(copy)) await touchFile(copy);
      else {
        const as = facts.moving ? "apng" : "png";
        const isJpeg = facts.formatName === "jpeg_pipe";
        await madeByRename(copy, (output) => drawPicture({ file, isJpeg }, { output, as }, shared));
        await pruneFolder(folder, keptBytes);
      }
      return copy;
    },
    signal,
  );
}

const isThere = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );
