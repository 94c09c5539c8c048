import path from "node:path";
import { analysePicture } from "@/lib/engine/analysis/picture/analyse-picture";
import { analyseSound } from "@/lib/engine/analysis/sound/analyse-sound";
import { rateOf } from "@/lib/engine/analysis/picture/picture-args";
import { smallSize } from "@/lib/engine/analysis/picture/small-frame";
import { flags } from "@/lib/engine/exec/flags";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import { probeMedia } from "@/lib/engine/probe/probe-media";
import { type Cost, measureWork } from "../bench/measure-work";
import type { RowSet } from "./row-set";

const { signal } = new AbortController();
const deadlineMs = 1_800_000;

/** A film that ffmpeg draws: camera-like noise over a moving pattern, so that decoding costs what it usually does. */
async function drawFilm(file: string, seconds: number, size: string, rate: number) {
  const source = `testsrc2=size=${size}:rate=${rate}:duration=${seconds}`;
  await runProgram(
    ffmpegPath(),
    [
      ...flags(`-v error -nostdin -y -f lavfi -i ${source} -t ${seconds}`),
      ...flags("-vf noise=alls=8:allf=t -c:v libx264 -preset superfast -crf 27 -pix_fmt yuv420p"),
      `file:${file}`,
    ],
    { deadlineMs },
  );
  const probed = await probeMedia(file);
  if (!probed.ok) throw new Error(probed.message);
  return { file, facts: probed.facts, signal };
}

/** What a minute of sound costs, what the picture pass costs beside a bare decode to the same size, and the memory of a two-hour film. */
export const costRows: RowSet = async ({ folder, note }) => {
  const film = await drawFilm(path.join(folder, "film.mp4"), 60, "1280x720", 30);
  const { width, height } = smallSize;
  const bareArgs = [
    ...flags(`-v error -nostdin -threads 1 -i file:${film.file} -an -vf`),
    `fps=${rateOf(film.facts)}:start_time=0,scale=${width}:${height}:flags=area,format=yuv420p`,
    ...flags("-f rawvideo -y /dev/null"),
  ];
  const total: Record<"bare" | "pass", number> = { bare: 0, pass: 0 };
  // In turns, because the load of a shared machine changes.
  for (let round = 0; round < 3; round += 1) {
    const bare = await measureWork(async () => {
      await runProgram(ffmpegPath(), bareArgs, { deadlineMs });
    });
    const pass = await measureWork(async () => {
      await analysePicture(film);
    });
    total.bare += bare.cpuSeconds;
    total.pass += pass.cpuSeconds;
  }
  note(`a minute of 1280 x 720 at 30 fps: ${(total.pass / 3).toFixed(1)} CPU seconds`);

  const heard = path.join(folder, "heard.mp4");
  await runProgram(
    ffmpegPath(),
    [
      ...flags("-v error -nostdin -y -f lavfi -t 60 -i anoisesrc=a=0.2:c=pink:r=48000:seed=5"),
      ...flags("-f lavfi -t 60 -i sine=f=440:b=4:r=48000 -filter_complex [0][1]amix=2"),
      ...flags("-t 60 -c:a aac -b:a 128k"),
      `file:${heard}`,
    ],
    { deadlineMs },
  );
  const probed = await probeMedia(heard);
  if (!probed.ok) throw new Error(probed.message);
  const sound = await measureWork(async () => {
    await analyseSound(heard, probed.facts, signal);
  });
  const long = await drawFilm(path.join(folder, "long.mp4"), 7200, "320x180", 10);
  let shots = 0;
  const cost: Cost = await measureWork(async () => {
    shots = (await analysePicture(long)).length;
  });
  note(`two hours: ${cost.wallSeconds.toFixed(0)} s, ${shots} shots`);
  return [
    {
      name: "sound pass, for a minute",
      value: sound.cpuSeconds,
      bar: 2,
      isAtLeast: false,
      unit: "CPU s",
      digits: 1,
    },
    {
      name: "picture pass, in bare decodes to the same size",
      value: total.pass / total.bare,
      bar: 1.1,
      isAtLeast: false,
    },
    {
      name: "peak memory for a film of two hours, with the bench itself",
      value: cost.peakBytes / 1024 ** 2,
      bar: 500,
      isAtLeast: false,
      unit: "MB",
      digits: 0,
    },
  ];
};
