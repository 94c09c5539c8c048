import "server-only";
import { access, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import type { PublicMediaItem } from "@/lib/engine/plan/sources/public-media";
import { flags } from "@/lib/engine/exec/flags";
import { madeByRename } from "@/lib/base/files/made-by-rename";
import { assDocument } from "../ass/ass-document";
import { prepareFontFolder } from "../glyphs/font-folder";
import { fontFamily } from "../glyphs/fonts";
import { defaultCache } from "../render-cache";
import { backgroundDrawings, backgroundSize } from "./background-drawings";
import { composeMusic } from "./compose-music";
import { stickerDrawings } from "./sticker-drawings";

const deadlineMs = 60_000;

/**
 * libass cannot draw on a transparent background. The sticker is drawn on black and on white, and the
 * difference gives its alpha.
 */
function stickerArgs(size: { width: number; height: number }, scriptName: string): string[] {
  const drawn = (ground: string) =>
    `color=c=${ground}:s=${size.width}x${size.height}:r=1:d=1,format=gbrp,ass=filename=${scriptName}:fontsdir=.`;
  const graph = [
    `${drawn("black")},split[black][colors]`,
    `${drawn("white")}[white]`,
    "[white][black]blend=all_mode=difference,negate,extractplanes=g[cover]",
    "[colors]format=rgba[whole]",
    "[whole][cover]alphamerge,format=gbrap,unpremultiply=inplace=1,format=rgba[out]",
  ];
  return ["-filter_complex", graph.join(";"), "-map", "[out]"];
}

const channelsOf = (color: string) =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);

/** One column of the gradient as a 16-bit picture. */
function gradientColumn(stops: readonly string[]): Buffer {
  const { height } = backgroundSize;
  const head = Buffer.from(`P6\n1 ${height}\n65535\n`, "latin1");
  const body = Buffer.alloc(height * 6);
  for (let row = 0; row < height; row += 1) {
    const position = (row / (height - 1)) * (stops.length - 1);
    const stop = Math.min(Math.floor(position), Math.max(0, stops.length - 2));
    const from = channelsOf(stops[stop] ?? "#000000");
    const to = channelsOf(stops[stop + 1] ?? stops[stop] ?? "#000000");
    from.forEach((value, channel) => {
      const mixed = value + ((to[channel] ?? value) - value) * (position - stop);
      body.writeUInt16BE(Math.round(mixed * 65_535), row * 6 + channel * 2);
    });
  }
  return Buffer.concat([head, body]);
}

function backgroundArgs(columnName: string, scriptName: string): string[] {
  const { width, height } = backgroundSize;
  // A little noise, because a long gradient shows bands once it is encoded.
  const noise = "noise=alls=3:allf=u:all_seed=7";
  const filters = `scale=${width}:${height}:flags=neighbor,format=gbrp,${noise},ass=filename=${scriptName}:fontsdir=.,format=rgb24`;
  return ["-i", columnName, "-vf", filters];
}

/** Draws or composes one public media item into a file. */
async function make(
  item: PublicMediaItem,
  file: string,
  cacheFolder: string,
  signal?: AbortSignal,
) {
  const fonts = await prepareFontFolder(cacheFolder);
  const run = (args: string[]) =>
    runProgram(ffmpegPath(), [...flags("-v error -nostdin -y"), ...args, `file:${file}`], {
      signal,
      deadlineMs,
      cwd: fonts.folder,
      env: fonts.env,
    });
  const passing = (ending: string) =>
    path.join(fonts.folder, `public-${item.name}-${process.pid}-${Math.random()}.${ending}`);
  const input = passing(item.businessType === "bgm" ? "wav" : "ass");
  const name = path.basename(input);
  const picture = flags("-frames:v 1 -c:v png -f image2");
  try {
    switch (item.businessType) {
      case "bgm":
        await writeFile(input, await composeMusic(item.name, signal));
        await run(["-i", name, ...flags("-c:a aac -b:a 160k -f mp4 -movflags +faststart")]);
        return;
      case "sticker": {
        const drawing = stickerDrawings[item.name];
        if (!drawing) throw new Error(`there is no drawing of "${item.name}"`);
        await writeFile(input, assDocument(drawing, fontFamily, drawing.events));
        await run([...stickerArgs(drawing, name), ...picture]);
        return;
      }
      case "bgi": {
        const drawing = backgroundDrawings[item.name];
        if (!drawing) throw new Error(`there is no drawing of "${item.name}"`);
        const column = passing("ppm");
        await writeFile(input, assDocument(backgroundSize, fontFamily, drawing.events));
        try {
          await writeFile(column, gradientColumn(drawing.gradient));
          await run([...backgroundArgs(path.basename(column), name), ...picture]);
        } finally {
          await rm(column, { force: true });
        }
        return;
      }
      default:
        item.businessType satisfies never;
    }
  } finally {
    await rm(input, { force: true });
  }
}

/**
 * Makes the file of a public media item below `folder`, at the path of its key. This takes a second or
 * two; an existing file stays.
 * @throws AppError of `runProgram`
 */
export async function makePublicMedia(
  item: PublicMediaItem,
  folder: string,
  signal?: AbortSignal,
  cacheFolder: string = defaultCache().folder,
): Promise<void> {
  const file = path.join(/* turbopackIgnore: true */ folder, ...item.key.split("/"));
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (!isThere) {
    await madeByRename(file, (temporary) => make(item, temporary, cacheFolder, signal));
  }
}
