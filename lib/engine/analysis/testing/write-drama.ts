import { unlink, writeFile } from "node:fs/promises";
import { flags } from "@/lib/engine/exec/flags";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import { type DrawnDrama, dramaRate } from "./drawn-drama";
import { writeFilm } from "./write-film";

/** Encodes a drawn drama as an mp4 of picture and sound. */
export async function writeDrama({ film, sound }: DrawnDrama, file: string): Promise<void> {
  const [picture, samples] = [`${file}.picture.mp4`, `${file}.f32`];
  await writeFilm(film, picture, { width: 96, height: 54 });
  await writeFile(samples, sound);
  const args = [
    ...flags(`-v error -nostdin -y -i file:${picture} -f f32le -ar ${dramaRate} -ac 1`),
    ...flags(`-i file:${samples} -t ${film.frames / film.rate} -c:v copy -c:a aac -b:a 96k`),
    `file:${file}`,
  ];
  await runProgram(ffmpegPath(), args, { deadlineMs: 120_000 });
  await Promise.all([unlink(picture), unlink(samples)]);
}
