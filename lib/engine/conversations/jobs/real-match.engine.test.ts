import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { pingPongMatch } from "@/lib/engine/analysis/sound/testing/synthetic-match";
import { flags } from "@/lib/engine/exec/flags";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import { picturesOf } from "@/lib/engine/probe/testing/drawn-footage";
import { isFinished, untilJob } from "@/lib/engine/testing/example-batch";
import {
  address,
  hue,
  openRealProducing,
  type RealProducing,
} from "@/lib/engine/testing/real-producing";
import { readTimeline } from "@/lib/ims/schema/read-timeline";

let real: RealProducing;
const rate = 16_000;
const match = pingPongMatch({ seed: "real 3", level: "middling", seconds: 40 });

/** A film whose picture is red, then green, then blue, with the sound of a drawn match. */
beforeAll(async () => {
  real = await openRealProducing({ analysed: true });
  const file = real.file("in/match.mp4");
  await mkdir(path.dirname(file), { recursive: true });
  const sound = `${file}.f32`;
  await writeFile(sound, Buffer.from(match.samples.buffer));
  const third = (color: string) => ["-f", "lavfi", "-i", `color=${color}:s=160x90:r=25:d=13.4`];
  const args = [
    ...flags("-v error -y"),
    ...["red", "lime", "blue"].flatMap(third),
    ...flags(`-f f32le -ar ${rate} -ac 1 -i ${sound}`),
    "-filter_complex",
    "[0:v][1:v][2:v]concat=n=3[v]",
    ...flags("-map [v] -map 3:a"),
    ...flags("-c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a aac -b:a 128k -t 40"),
    file,
  ];
  await runProgram(ffmpegPath(), args, { deadlineMs: 60_000 });
});
afterAll(() => real.close());

async function soundOf(file: string): Promise<Float32Array> {
  const args = [...flags("-v error -i"), file, ...flags(`-vn -ac 1 -ar ${rate} -f f32le pipe:1`)];
  const { stdout } = await runProgram(ffmpegPath(), args, { deadlineMs: 60_000, stdout: "binary" });
  return new Float32Array(new Uint8Array(stdout).buffer);
}

/** How alike two sounds are, at the best delay of up to 60 ms; 1 is the same but for its level. */
function alike(a: Float32Array, b: Float32Array): number {
  let best = 0;
  for (let delay = -960; delay <= 960; delay += 1) {
    let [ab, aa, bb] = [0, 0, 0];
    for (let i = 1000; i < a.length - 1000; i += 3) {
      const [x, y] = [a[i] ?? 0, b[i + delay] ?? 0];
      ab += x * y;
      aa += x * x;
      bb += y * y;
    }
    best = Math.max(best, ab / Math.sqrt(aa * bb || 1));
  }
  return best;
}

it("a drawn match becomes a clip of its rallies, which shows and sounds as the match does then", async () => {
  const { MediaId } = await real.call("RegisterMediaInfo", { InputURL: address("in/match.mp4") });
  const output = { MediaURL: address("out/best_{index}.mp4"), Width: 256, Height: 144 };
  const query = { OutputConfig: JSON.stringify(output) };
  const input = { SportsCategory: "pingpong", InputMedia: MediaId };
  const { JobId } = await real.call("SubmitSportsHighlightsJob", query, {
    InputConfig: JSON.stringify(input),
  });
  const job = await untilJob(real.call, String(JobId), isFinished);
  const [clip] = job.SubJobList;
  expect(clip).toMatchObject({ Status: "Success" });
  const { Project } = await real.call("GetEditingProject", { ProjectId: clip?.ProjectId ?? "" });
  const timeline = readTimeline((Project as { Timeline: string }).Timeline);
  const shown = timeline?.VideoTracks[0].VideoTrackClips ?? [];

  for (const { from, to } of match.rallies.filter(({ hits }) => hits >= 4)) {
    expect(shown.some(({ In, Out }) => In < from && Out > to)).toBe(true);
  }
  for (const cut of shown.flatMap(({ In, Out }) => [In, Out])) {
    const spoken = match.sentences.find(({ from, to }) => cut > from + 0.3 && cut < to - 0.3);
    const isDrowned = match.cheers.some(({ from, to }) => cut > from - 1 && cut < to + 1);
    expect(isDrowned || spoken === undefined, `cut at ${cut}`).toBe(true);
  }

  const made = real.file("out/best_0.mp4");
  const pictures = await picturesOf(made, { width: 256, height: 144 });
  const [heard, source] = await Promise.all([soundOf(made), soundOf(real.file("in/match.mp4"))]);
  for (const { In, Out, TimelineIn, TimelineOut } of shown) {
    const middle = Math.round((TimelineIn + TimelineOut) * 12.5);
    const color = (["red", "green", "blue"] as const)[Math.floor((In + Out) / 2 / 13.4)];
    expect(hue(pictures[middle], { x: 64, y: 36, width: 128, height: 72 })).toBe(color);
    const part = (sound: Float32Array, from: number, to: number) =>
      sound.slice(Math.round(from * rate), Math.round(to * rate));
    expect(
      alike(part(source, In, In + 2), part(heard, TimelineIn, TimelineIn + 2)),
    ).toBeGreaterThan(0.9);
  }
});
