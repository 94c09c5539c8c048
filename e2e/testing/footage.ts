import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const ffmpeg = process.env.FFMPEG_PATH ?? "ffmpeg";

/** `line` is an argument line without quotes: no value here has a space in it. */
async function make(file: string, line: string): Promise<string> {
  await run(ffmpeg, ["-v", "error", "-y", ...line.split(" "), file]);
  return file;
}

const video = (source: string, seconds: number) =>
  `-f lavfi -i ${source} -f lavfi -i sine=frequency=330:duration=${seconds} -t ${seconds} ` +
  "-c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a aac -shortest";

/**
 * Small real files, made by ffmpeg's own sources: three moving videos, a picture, music, and a text
 * file that has the name of a video.
 */
export async function makeFootage(folder: string) {
  await mkdir(folder, { recursive: true });
  const at = (name: string) => path.join(folder, name);
  const liar = at("not-a-video.mp4");
  await writeFile(liar, "This is a shopping list, whatever its name says.\n".repeat(20));
  return {
    wide: await make(at("wide.mp4"), video("testsrc2=size=640x360:rate=25", 8)),
    tall: await make(at("tall.mp4"), video("mandelbrot=size=360x640:rate=25", 8)),
    life: await make(at("life.mp4"), video("life=size=320x180:rate=25:mold=10:ratio=0.2", 6)),
    picture: await make(
      at("picture.jpg"),
      "-f lavfi -i gradients=size=800x600:c0=orange:c1=purple:n=2 -frames:v 1",
    ),
    music: await make(at("music.mp3"), "-f lavfi -i sine=frequency=220:duration=6 -c:a libmp3lame"),
    liar,
  };
}

export type Footage = Awaited<ReturnType<typeof makeFootage>>;
