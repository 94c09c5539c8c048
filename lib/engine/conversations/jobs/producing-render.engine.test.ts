import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  exampleBatch,
  isFinished,
  registerMaterial,
  untilJob,
} from "@/lib/engine/testing/batch-material";
import { openTestEngine, type TestEngine } from "@/lib/engine/testing/test-engine";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import { realParts } from "@/lib/engine/real-parts";
import { coreCaller, type Fields } from "@/lib/engine/testing/sdk-clients";
import { flags } from "@/lib/engine/exec/flags";
import {
  describeFile,
  listen,
  type Picture,
  picturesOf,
  toneLevel,
} from "@/lib/engine/probe/testing/drawn-material";

const size = { width: 320, height: 180 };
const address = (name: string) => `http://bucket.oss-cn-shanghai.aliyuncs.com/${name}`;

let test: TestEngine;
let call: ReturnType<typeof coreCaller>;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "reelpress-produce-"));
  test = await openTestEngine({
    lanes: 1,
    parts: realParts({ dataFolder: folder, cacheBytes: 1e9 }),
  });
  call = coreCaller(test.endpoint);
});
afterAll(async () => {
  await test.close();
  await rm(folder, { recursive: true, force: true });
});

async function draw(name: string, source: string, ...more: string[]): Promise<void> {
  const file = test.objectFile("bucket", name);
  await mkdir(path.dirname(file), { recursive: true });
  const args = [...flags("-v error -y -f lavfi -i"), source, ...more, file];
  await runProgram(ffmpegPath(), args, { deadlineMs: 60_000 });
}

async function untilProduced(JobId: string): Promise<Fields> {
  for (;;) {
    const job = (await call("GetMediaProducingJob", { JobId })).MediaProducingJob as Fields;
    if (job.Status === "Success") return job;
    if (job.Status === "Failed") throw new Error(`${job.Code}: ${job.Message}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Which of red, green and blue a region is. */
function hue(picture: Picture | undefined, region: Parameters<Picture["mean"]>[0]): string {
  const means = picture?.mean(region) ?? [];
  return ["red", "green", "blue"][means.indexOf(Math.max(...means))] ?? "none";
}

describe("a timeline that a developer wrote", () => {
  it("becomes the film it says: shots, fade, sticker, text, subtitles, voice", async () => {
    const video = flags("-c:v libx264 -pix_fmt yuv420p");
    await draw("red.mp4", "color=c=red:s=320x180:r=25:d=2", ...video);
    await draw("blue.mp4", "color=c=blue:s=320x180:r=25:d=2", ...video);
    await draw("green.png", "color=c=lime:s=40x40:r=1:d=1", ...flags("-frames:v 1"));
    const srt = "1\r\n00:00:00,200 --> 00:00:01,000\r\n<i>MMMM</i>\r\n";
    await writeFile(test.objectFile("bucket", "words.srt"), `\ufeff${srt}`);
    const Timeline = JSON.stringify({
      VideoTracks: [
        {
          VideoTrackClips: [
            {
              MediaURL: address("red.mp4"),
              Out: 2,
              Effects: [{ Type: "Transition", SubType: "fade", Duration: 0.4 }],
            },
            { MediaURL: address("blue.mp4"), In: 0.5, Out: 1.5, Speed: 0.5 },
          ],
        },
        {
          VideoTrackClips: [
            {
              Type: "Image",
              MediaURL: address("green.png"),
              X: 0.75,
              Y: 10,
              Width: 60,
              Height: 60,
              TimelineIn: 1,
              TimelineOut: 2,
            },
          ],
        },
      ],
      AudioTracks: [{ AudioTrackClips: [{ Type: "AI_TTS", Content: "One, two, three." }] }],
      SubtitleTracks: [
        {
          SubtitleTrackClips: [
            {
              Type: "Text",
              Content: "MMMM",
              X: 0,
              Y: 0.6,
              FontSize: 48,
              FontColor: "#00FF00",
              Alignment: "TopCenter",
              FontFace: { Bold: true },
              TimelineIn: 2.4,
              TimelineOut: 3,
            },
          ],
        },
        {
          SubtitleTrackClips: [
            {
              Type: "Subtitle",
              SubType: "srt",
              FileURL: address("words.srt"),
              Y: 0.1,
              FontSize: 48,
              FontColor: "#00FF00",
              Alignment: "TopCenter",
              TimelineIn: 0.2,
            },
          ],
        },
      ],
    });
    const OutputMediaConfig = JSON.stringify({
      MediaURL: address("made/film.mp4"),
      Width: size.width,
      Height: size.height,
      Video: { Crf: 18 },
    });
    const answer = await call("SubmitMediaProducingJob", { OutputMediaConfig }, { Timeline });
    const job = await untilProduced(String(answer.JobId));
    const film = test.objectFile("bucket", "made/film.mp4");
    const pictures = await picturesOf(film, size);
    // 2 s of red and 2 s of slow blue, less the fade they share.
    expect(pictures).toHaveLength(90);
    expect(Number(job.Duration)).toBeCloseTo(3.6, 1);
    const middle = { x: 20, y: 60, width: 100, height: 40 };
    const corner = { x: 250, y: 20, width: 40, height: 40 };
    const words = { x: 110, y: 110, width: 100, height: 50 };
    expect(hue(pictures[10], middle)).toBe("red");
    expect(hue(pictures[80], middle)).toBe("blue");
    const [red = 0, , blue = 0] = pictures[45]?.mean(middle) ?? [];
    expect(Math.min(red, blue)).toBeGreaterThan(60);
    expect([20, 26, 48, 51].map((at) => hue(pictures[at], corner))).toEqual([
      "red",
      "green",
      "green",
      "blue",
    ]);
    const greenOf = (at: number) => pictures[at]?.mean(words)[1] ?? 0;
    expect(greenOf(65)).toBeGreaterThan(greenOf(58) + 40);
    expect(greenOf(80)).toBeLessThan(20);
    // The file says 0.2 to 1 s, and its clip begins 0.2 s later.
    const above = { ...words, y: 20 };
    const aboveAt = (at: number) => pictures[at]?.mean(above)[1] ?? 0;
    expect([11, 28].filter((at) => aboveAt(at) > aboveAt(8) + 40)).toEqual([11, 28]);
    expect([8, 31, 65].filter((at) => aboveAt(at) > 20)).toEqual([]);
    expect((await describeFile(film)).streams).toHaveLength(2);
    expect((await listen(film, 0, 1)).lufs).toBeGreaterThan(-40);
  });
});

describe("a production that ends with .mp3", () => {
  const sounds = [
    {
      AudioTrackClips: [
        { MediaURL: address("tone.wav"), TimelineIn: 0.6, Out: 0.8 },
        { Type: "AI_TTS", Content: "Ready.", TimelineIn: 2 },
      ],
    },
  ];
  const submit = (name: string, Timeline: object) =>
    call(
      "SubmitMediaProducingJob",
      { OutputMediaConfig: JSON.stringify({ MediaURL: address(name) }) },
      { Timeline: JSON.stringify(Timeline) },
    );

  it("is what is heard of the timeline, with pictures and without", async () => {
    await draw("tone.wav", "sine=frequency=1000:duration=1");
    await draw("still.png", "color=c=lime:s=320x180:r=1:d=1", ...flags("-frames:v 1"));
    const still = { Type: "Image", MediaURL: address("still.png"), Duration: 4 };
    const written = {
      "of-film.mp3": { VideoTracks: [{ VideoTrackClips: [still] }], AudioTracks: sounds },
      "Alone.MP3": { AudioTracks: sounds },
    };
    for (const [name, Timeline] of Object.entries(written)) {
      const answer = await submit(`made/${name}`, Timeline);
      const job = await untilProduced(String(answer.JobId));
      const file = test.objectFile("bucket", `made/${name}`);
      const { streams } = await describeFile(file);
      expect(streams.map(({ codec_name }) => codec_name)).toEqual(["mp3"]);
      // The tone stands where it was put, and nothing else does.
      const levels = await Promise.all([0.1, 0.7, 1.5].map((at) => toneLevel(file, 1000, at, 0.4)));
      expect(levels.map((level) => level > -30)).toEqual([false, true, false]);
      expect((await listen(file, 2)).lufs).toBeGreaterThan(-30);
      const { truePeakDb } = await listen(file);
      expect(truePeakDb).toBeLessThanOrEqual(-1);
      // A picture without `MainTrack` does not end what is heard; it can lengthen it.
      if (name === "of-film.mp3") expect(Number(job.Duration)).toBeCloseTo(4, 1);
      const { MediaInfo } = (await call("GetMediaInfo", { MediaId: String(job.MediaId) })) as {
        MediaInfo: { MediaBasicInfo: Fields; FileInfoList: Record<string, unknown[]>[] };
      };
      expect(MediaInfo.MediaBasicInfo).toMatchObject({
        MediaType: "audio",
        CoverURL: "",
        Status: "Normal",
      });
      const [info] = MediaInfo.FileInfoList;
      expect(info?.VideoStreamInfoList ?? []).toEqual([]);
      expect(info?.AudioStreamInfoList).toMatchObject([
        { CodecName: "mp3", SampleRate: "48000", Channels: "2" },
      ]);
      // What was produced can be handed back as it is answered.
      const { Timeline: plan } = (await call("GetMediaProducingJob", { JobId: String(job.JobId) }))
        .MediaProducingJob as { Timeline: string };
      const film = { OutputMediaConfig: JSON.stringify({ MediaURL: address("made/again.mp4") }) };
      const again = call("SubmitMediaProducingJob", film, { Timeline: plan }).then(
        () => "taken",
        (failed: Error) => failed.message,
      );
      expect(await again).toMatch(name === "Alone.MP3" ? /end MediaURL with .mp3/ : /^taken$/);
    }
  });

  it("needs something to be heard", async () => {
    await expect(submit("made/nothing.mp3", {})).rejects.toThrow(/shows nothing and says nothing/);
    await expect(submit("made/a.wav", { AudioTracks: sounds })).rejects.toThrow(/.mp4 or .mp3/);
    await expect(submit("made/a.mp4", { AudioTracks: sounds })).rejects.toThrow(
      /end MediaURL with .mp3/,
    );
  });
});

describe("plans", () => {
  it("become the clips they show, also when what was spoken is cleared away", async () => {
    const media = await registerMaterial(test, call);
    const { query, body } = exampleBatch(media, {
      input: { SpeechTextArray: ['<speak>Hello<break time="400ms"/> there, everybody.</speak>'] },
      output: { GeneratePreviewOnly: true, MediaURL: undefined, Count: 2 },
    });
    const jobId = String((await call("SubmitBatchMediaProducingJob", query, body)).JobId);
    const planned = await untilJob(call, jobId, isFinished);
    const ProjectIds = planned.SubJobList.map((clip) => (clip as unknown as Fields).ProjectId);
    await rm(path.join(folder, "cache", "speech"), { recursive: true, force: true });
    const answer = await call("SubmitSceneBatchEditingJob", {
      ProjectIds: ProjectIds.join(),
      OutputConfig: JSON.stringify({ MediaURL: address("made/plan_{index}.mp4") }),
    });
    const job = await untilJob(call, String(answer.JobId), isFinished);
    expect(job.SubJobList.map((clip) => [clip.Status, clip.ErrorMessage])).toEqual([
      ["Success", undefined],
      ["Success", undefined],
    ]);
    const planOf = (place: number) => planned.SubJobList[place]?.Duration ?? 0;
    for (const place of [0, 1]) {
      const file = test.objectFile("bucket", `made/plan_${place}.mp4`);
      const pictures = await picturesOf(file, { width: 144, height: 256 });
      expect(pictures).toHaveLength(Math.round(planOf(place) * 25));
    }
  });
});
