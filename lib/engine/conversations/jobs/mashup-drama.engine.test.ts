import { mkdir, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readTimeline } from "@/lib/ims/schema/read-timeline";
import { type DrawnDrama, drawnDrama } from "@/lib/engine/analysis/testing/drawn-drama";
import { judgeMashup } from "@/lib/engine/analysis/testing/judge-mashup";
import { writeDrama } from "@/lib/engine/analysis/testing/write-drama";
import { realParts } from "@/lib/engine/real-parts";
import { isFinished, untilJob } from "@/lib/engine/testing/example-batch";
import { coreCaller } from "@/lib/engine/testing/sdk-clients";
import { spokenSentences } from "@/lib/engine/testing/spoken-sentences";
import { openTestEngine, type TestEngine } from "@/lib/engine/testing/test-engine";

let test: TestEngine;
let call: ReturnType<typeof coreCaller>;
let drama: DrawnDrama;
let folder: string;
let media: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "reelpress-drama-"));
  const parts = realParts({ dataFolder: folder, cacheBytes: 1e9 });
  test = await openTestEngine({ slots: 1, parts });
  call = coreCaller(test.endpoint);
  const file = test.objectFile("bucket", "in/drama.mp4");
  await mkdir(path.dirname(file), { recursive: true });
  const peaks = [
    { from: 7, to: 15 },
    { from: 26, to: 33 },
  ];
  const speech = await spokenSentences(folder);
  drama = drawnDrama({ name: "evening", seconds: 40, peaks, speech });
  await writeDrama(drama, file);
  const answer = await call("RegisterMediaInfo", { InputURL: "oss://bucket/in/drama.mp4" });
  media = String(answer.MediaId);
});
afterAll(async () => {
  await test?.close();
  await rm(folder, { recursive: true, force: true });
});

describe("a drama with planted peaks", () => {
  it("becomes a mashup of its peaks in which no sentence is cut, and the file is that long", async () => {
    const { JobId } = await call(
      "SubmitScreenMediaHighlightsJob",
      {
        OutputConfig: JSON.stringify({
          MediaURL: "http://bucket.oss-cn-shanghai.aliyuncs.com/mashup/drama_{index}.mp4",
          Width: 144,
          Height: 256,
        }),
      },
      {
        InputConfig: JSON.stringify({
          MediaArray: [media],
          HighlightStrategy: { TargetDuration: 9 },
        }),
      },
    );
    const { SubJobList } = await untilJob(call, String(JobId), isFinished);
    const [clip] = SubJobList;
    expect(clip).toMatchObject({ Status: "Success" });
    const { Project } = await call("GetEditingProject", { ProjectId: clip?.ProjectId ?? "" });
    const timeline = readTimeline((Project as { Timeline: string }).Timeline);
    const shots = timeline?.VideoTracks[0].VideoTrackClips ?? [];
    const shown = shots.map(({ In, Out }) => ({ from: In, to: Out }));
    const { seconds, plantedShare, cut } = judgeMashup(drama, shown);
    expect(seconds).toBeGreaterThan(8);
    expect(seconds).toBeLessThanOrEqual(9);
    expect(clip?.Duration).toBeCloseTo(seconds, 0);
    expect(plantedShare).toBeGreaterThanOrEqual(0.8);
    expect(cut).toEqual([]);
  });
});
