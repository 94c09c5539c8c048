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
 * Small real files, made by ffmpeg's own sources: three moving videos, one of two scenes with a
 * subtitle in the second, a picture, music, and a text file that has the name of a video.
 */
export async function makeFootage(folder: string) {
  await mkdir(folder, { recursive: true });
  const at = (name: string) => path.join(folder, name);
  const liar = at("not-a-video.mp4");
  await writeFile(liar, "This is a shopping list, whatever its name says.\n".repeat(20));
  const subtitles = at("scenes.srt");
  await writeFile(
    subtitles,
    "1\n00:00:04,000 --> 00:00:05,500\nA red panda climbs down the tree.\n",
  );
  return {
    wide: await make(at("wide.mp4"), video("testsrc2=size=640x360:rate=25", 8)),
    tall: await make(at("tall.mp4"), video("mandelbrot=size=360x640:rate=25", 8)),
    life: await make(at("life.mp4"), video("life=size=320x180:rate=25:mold=10:ratio=0.2", 6)),
    picture: await make(
      at("picture.jpg"),
      "-f lavfi -i gradients=size=800x600:c0=orange:c1=purple:n=2 -frames:v 1",
    ),
    music: await make(at("music.mp3"), "-f lavfi -i sine=frequency=220:duration=6 -c:a libmp3lame"),
    scenes: await make(
      at("scenes.mp4"),
      `-f lavfi -i testsrc2=size=320x180:rate=25:d=3 -f lavfi -i mandelbrot=size=320x180:rate=25 -i ${subtitles} ` +
        "-filter_complex [1:v]trim=duration=3[b];[0:v][b]concat=n=2[v] -map [v] -map 2 -t 6 " +
        "-c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:s mov_text",
    ),
    liar,
  };
}

export type Footage = Awaited<ReturnType<typeof makeFootage>>;
