import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { flags } from "@/lib/engine/exec/flags";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import { isFinished, untilJob } from "@/lib/engine/testing/example-batch";
import {
  address,
  openRealProducing,
  type RealProducing,
} from "@/lib/engine/testing/real-producing";
import { readTimeline } from "@/lib/ims/schema/read-timeline";

const text = "Every cup is made fresh, just for you. Come in before noon. See you soon.";
/** Silence before the voice of the recording, in seconds. */
const lead = 0.8;

let real: RealProducing;
let recording: string;
let film: string;

beforeAll(async () => {
  real = await openRealProducing();
  const { Sound } = await real.call("ReelpressSpeak", {
    Voice: "draft-en-male",
    Text: text,
    SpeechRate: "-50",
  });
  const spoken = real.file("in/spoken.m4a");
  await mkdir(path.dirname(spoken), { recursive: true });
  await writeFile(spoken, Buffer.from(String(Sound), "base64"));
  const delayed = `adelay=${lead * 1000}:all=1,apad=pad_dur=1`;
  const args = [...flags("-v error -y -i"), spoken, ...flags(`-af ${delayed} -ac 1 -t 20`)];
  await runProgram(ffmpegPath(), [...args, real.file("in/voice.wav")], { deadlineMs: 60_000 });
  await real.draw(
    "in/film.mp4",
    "testsrc2=s=160x284:r=25:d=12",
    ...flags("-c:v libx264 -preset ultrafast -pix_fmt yuv420p -t 12"),
  );
  const register = async (name: string) =>
    String((await real.call("RegisterMediaInfo", { InputURL: address(name) })).MediaId);
  [recording, film] = [await register("in/voice.wav"), await register("in/film.mp4")];
});
afterAll(() => real.close());

function request(name: string, script: string, Media = recording) {
  const input = {
    MediaGroupArray: [{ GroupName: "Film", MediaArray: [film] }],
    SpeechTextArray: [script],
  };
  const editing = {
    SpeechConfig: { Voice: "draft-en-female" },
    ProcessConfig: { Reelpress: { Recordings: [{ Text: script, Media }] } },
  };
  const output = {
    MediaURL: address(`out/${name}_{index}.mp4`),
    Count: 1,
    Width: 128,
    Height: 228,
  };
  return [
    { OutputConfig: JSON.stringify(output), UserData: JSON.stringify({ Seed: "recorded" }) },
    { InputConfig: JSON.stringify(input), EditingConfig: JSON.stringify(editing) },
  ] as const;
}

/** How loud a file is, in steps of 20 ms. */
async function envelopeOf(file: string): Promise<number[]> {
  const args = [...flags("-v error -i"), file, ...flags("-vn -ac 1 -ar 8000 -f f32le pipe:1")];
  const { stdout } = await runProgram(ffmpegPath(), args, { deadlineMs: 60_000, stdout: "binary" });
  const samples = new Float32Array(new Uint8Array(stdout).buffer);
  return Array.from({ length: Math.floor(samples.length / 160) }, (_, at) =>
    Math.sqrt(samples.subarray(at * 160, at * 160 + 160).reduce((sum, one) => sum + one * one, 0)),
  );
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const length = Math.min(a.length, b.length);
  const mean = (list: readonly number[]) =>
    list.slice(0, length).reduce((sum, one) => sum + one, 0) / length;
  const [ma, mb] = [mean(a), mean(b)];
  let [ab, aa, bb] = [0, 0, 0];
  for (let at = 0; at < length; at += 1) {
    const [x, y] = [(a[at] ?? 0) - ma, (b[at] ?? 0) - mb];
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  return ab / Math.sqrt(aa * bb || 1);
}

it("a recording is heard instead of the voice, and captions follow it", async () => {
  const { JobId } = await real.call("SubmitBatchMediaProducingJob", ...request("said", text));
  const job = await untilJob(real.call, String(JobId), isFinished);
  expect(job.SubJobList[0]).toMatchObject({ Status: "Success" });
  const { Project } = await real.call("GetEditingProject", {
    ProjectId: job.SubJobList[0]?.ProjectId ?? "",
  });
  const timeline = readTimeline((Project as { Timeline: string }).Timeline);
  const said = timeline?.AudioTracks[0].AudioTrackClips ?? [];
  expect(said.map(({ Content }) => Content)).toEqual([
    "Every cup is made fresh, just for you.",
    "Come in before noon.",
    "See you soon.",
  ]);
  for (const { Voice } of said) expect(Voice).toBe(`recording:${recording}`);

  const [clip, voice] = await Promise.all([
    envelopeOf(real.file("out/said_0.mp4")),
    envelopeOf(real.file("in/voice.wav")),
  ]);
  // The silence before the voice is cut off, but for a breath of 0.03 s.
  const alike = [-2, -1, 0, 1, 2].map((shift) =>
    correlation(clip.slice(2), voice.slice(Math.round(lead / 0.02) + shift)),
  );
  expect(Math.max(...alike)).toBeGreaterThan(0.9);
  // A caption goes when its sentence does: it is silent after the first and before the second one.
  const captions = timeline?.SubtitleTracks[0].SubtitleTrackClips ?? [];
  const [first, second] = [said[0], said[1]];
  if (!first || !second) throw new Error("no sentences");
  expect(captions.some(({ TimelineIn }) => Math.abs(TimelineIn - second.TimelineIn) < 0.05)).toBe(
    true,
  );
  const pause = clip.slice(
    Math.round((first.TimelineOut + 0.06) / 0.02),
    Math.round((second.TimelineIn - 0.04) / 0.02),
  );
  expect(pause.length).toBeGreaterThan(2);
  expect(Math.max(...pause)).toBeLessThan(0.1 * Math.max(...clip));
});

it("a shot of a storyboard is said by a recording, too", async () => {
  const shots = [{ ScriptText: "A test card", SpeechText: text }];
  const input = { MediaArray: [film], SceneInfo: { ShotInfo: { ShotScripts: shots } } };
  const [query, { EditingConfig }] = request("story", text);
  const { Variants } = await real.call(
    "ReelpressPreviewPlan",
    { ...query, Variants: "0" },
    { InputConfig: JSON.stringify(input), EditingConfig },
  );
  const [first] = Variants as { Timeline: string }[];
  const said = readTimeline(first?.Timeline ?? "")?.AudioTracks[0].AudioTrackClips ?? [];
  expect(said.map(({ Voice }) => Voice)).toEqual(Array(3).fill(`recording:${recording}`));
});

it("a recording of another text, footage without sound and unknown media are refused, with what to do", async () => {
  const long = "The quick brown fox jumps over the lazy dog, again and again. ".repeat(8);
  const [query, body] = request("long", long);
  await expect(
    real.call("ReelpressPreviewPlan", { ...query, Variants: "0" }, body),
  ).rejects.toThrow(/recording does not say.+Record this text, or take the recording away/);
  await expect(
    real.call("SubmitBatchMediaProducingJob", ...request("silent", text, film)),
  ).rejects.toThrow(/Recordings\[0\]\.Media.*a recording has sound/);
  await expect(
    real.call("SubmitBatchMediaProducingJob", ...request("gone", text, "gone")),
  ).rejects.toThrow(/Recordings\[0\]\.Media|not found/);
});
