import { ffmpegPath } from "@/lib/engine/exec/programs";
import { flags } from "@/lib/engine/exec/flags";
import { runProgram } from "@/lib/engine/exec/run-program";
import type { DrawnFilm } from "./drawn-films";
import type { Canvas } from "./drawn-scenes";

/** Encodes a drawn film as an mp4 and returns its path. */
export async function writeFilm(
  film: DrawnFilm,
  file: string,
  canvas: Canvas = { width: 320, height: 180 },
): Promise<string> {
  async function* frames() {
    for (let index = 0; index < film.frames; index += 1) {
      yield Buffer.from(film.draw(index, canvas).bytes);
    }
  }
  const args = [
    ...flags(`-v error -nostdin -y -f rawvideo -pix_fmt yuv444p -r ${film.rate}`),
    ...flags(`-s ${canvas.width}x${canvas.height} -t ${film.frames / film.rate + 1} -i pipe:0`),
    ...flags("-c:v libx264 -preset ultrafast -crf 22 -pix_fmt yuv420p"),
    `file:${file}`,
  ];
  await runProgram(ffmpegPath(), args, { deadlineMs: 600_000, input: frames() });
  return file;
}
