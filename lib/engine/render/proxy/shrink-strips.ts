import "server-only";
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { madeByRename } from "@/lib/base/files/made-by-rename";
import { readSealed, sealFile, touchSealed } from "@/lib/engine/cache/seal";
import type { Size } from "../graph/fit-picture";
import type { TextStrip } from "../text/text-strips";
import { yuvaBytes } from "../text/yuva-picture";
import { shrinkBox, shrinkPicture } from "./shrink-picture";

/** Part of every name. Change the version when smaller strips would come out different. */
const version = "1";

/**
 * Makes drawn texts smaller together with their frame. They lie beside the drawn ones in the cache, and are made
 * once for all clips that show the same text at the same position.
 */
export async function shrinkStrips(
  strips: readonly TextStrip[],
  from: Size,
  to: Size,
): Promise<TextStrip[]> {
  if (from.width === to.width && from.height === to.height) return [...strips];
  const smaller: TextStrip[] = [];
  for (const strip of strips) smaller.push(await shrinkStrip(strip, from, to));
  return smaller;
}

async function shrinkStrip(strip: TextStrip, from: Size, to: Size): Promise<TextStrip> {
  const { x, y, width, height } = strip;
  const box = { x, y, width, height };
  const smaller = shrinkBox(box, from, to);
  const name = path.basename(strip.path, ".yuva");
  const place = createHash("sha256")
    .update(JSON.stringify([version, box, from, to]))
    .digest("hex");
  const file = path.join(path.dirname(strip.path), `${name}-${place.slice(0, 16)}.yuva`);
  if ((await readSealed(file)) !== null) await touchSealed(file);
  else {
    const drawn = await readFile(strip.path);
    const bytes = yuvaBytes(width, height);
    const pages: Buffer[] = [];
    for (let at = 0; at < drawn.length; at += bytes) {
      const page = { width, height, bytes: drawn.subarray(at, at + bytes) };
      pages.push(shrinkPicture(page, { from, to, box, smaller }).bytes);
      // A page takes milliseconds, and a moving text has dozens: yield, so that requests are answered.
      await nextTurn();
    }
    await madeByRename(file, async (temporary) => {
      await writeFile(temporary, Buffer.concat(pages));
      await sealFile(file, { made: temporary });
    });
  }
  return { ...strip, ...smaller, path: file };
}
