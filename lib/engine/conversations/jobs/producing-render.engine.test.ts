import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  exampleBatch,
  isFinished,
  registerSources,
  untilJob,
} from "@/lib/engine/testing/example-batch";
import {
  address,
  hue,
  openRealProducing,
  type RealProducing,
} from "@/lib/engine/testing/real-producing";
import type { Fields } from "@/lib/engine/testing/sdk-clients";
import { describeFile, listen, picturesOf } from "@/lib/engine/probe/testing/drawn-footage";
import { flags } from "@/lib/engine/exec/flags";

const size = { width: 320, height: 180 };

let real: RealProducing;
beforeAll(async () => {
  real = await openRealProducing();
});
afterAll(() => real.close());

describe("a timeline that a developer wrote", () => {
  it("becomes the film it describes: shots, fade, sticker, text, subtitles, voice", async () => {
    const { test, call, draw, untilProduced } = real;
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
    const EditingProduceConfig = JSON.stringify({ CoverConfig: { StartTime: "3.2" } });
    const answer = await call(
      "SubmitMediaProducingJob",
      { OutputMediaConfig, EditingProduceConfig },
      { Timeline },
    );
    expect(answer).not.toHaveProperty("ReelpressPassedThrough");
    const job = await untilProduced(String(answer.JobId));
    const film = test.objectFile("bucket", "made/film.mp4");
    const pictures = await picturesOf(film, size);
    // The cover is of the second that was asked for, and not of the red beginning.
    const { MediaInfo } = await call("GetMediaInfo", { MediaId: String(answer.MediaId) });
    const info = MediaInfo as { MediaBasicInfo: { CoverURL: string } };
    const cover = await fetch(info.MediaBasicInfo.CoverURL);
    const coverFile = path.join(real.folder, "cover.jpg");
    await writeFile(coverFile, Buffer.from(await cover.arrayBuffer()));
    const [shown] = await picturesOf(coverFile, size);
    expect(hue(shown, { x: 20, y: 60, width: 100, height: 40 })).toBe("blue");
    // 2 s of red and 2 s of slow blue, minus the fade that they share.
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
    // The subtitle file says 0.2 to 1 s, and its clip begins 0.2 s later.
    const above = { ...words, y: 20 };
    const aboveAt = (at: number) => pictures[at]?.mean(above)[1] ?? 0;
    expect([11, 28].filter((at) => aboveAt(at) > aboveAt(8) + 40)).toEqual([11, 28]);
    expect([8, 31, 65].filter((at) => aboveAt(at) > 20)).toEqual([]);
    expect((await describeFile(film)).streams).toHaveLength(2);
    expect((await listen(film, 0, 1)).lufs).toBeGreaterThan(-40);
  });
});

describe("plans", () => {
  it("become the clips that they show, also when the speech cache has dropped their files", async () => {
    const { test, call, folder } = real;
    const media = await registerSources(test, call);
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
    const planOf = (index: number) => planned.SubJobList[index]?.Duration ?? 0;
    for (const index of [0, 1]) {
      const file = test.objectFile("bucket", `made/plan_${index}.mp4`);
      const pictures = await picturesOf(file, { width: 144, height: 256 });
      expect(pictures).toHaveLength(Math.round(planOf(index) * 25));
    }
  });
});
