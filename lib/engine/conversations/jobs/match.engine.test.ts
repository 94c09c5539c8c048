import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isFinished, untilJob } from "@/lib/engine/testing/example-batch";
import {
  address,
  hue,
  openRealProducing,
  type RealProducing,
} from "@/lib/engine/testing/real-producing";
import { picturesOf } from "@/lib/engine/probe/testing/drawn-footage";
import { flags } from "@/lib/engine/exec/flags";
import { readTimeline } from "@/lib/ims/schema/read-timeline";

const size = { width: 320, height: 180 };
const output = { MediaURL: address("out/match_{index}.mp4"), Width: 320, Height: 180 };
/** Above the captions. */
const sky = { x: 0, y: 0, width: 320, height: 100 };
/** Each source is of one colour, so that a frame tells which source it shows. */
const library = [
  { file: "take-1.mp4", colour: "red", Title: "take 1", MediaTags: "panda,zoo" },
  {
    file: "take-2.mp4",
    colour: "blue",
    Title: "take 2",
    Description: "stormy sea hitting rocks on the coast",
  },
  { file: "take-3.mp4", colour: "lime", Title: "take 3", Description: "高速列车在桥上行驶" },
] as const;

let real: RealProducing;
const ids = new Map<string, string>();

beforeAll(async () => {
  real = await openRealProducing();
  const video = flags("-c:v libx264 -preset ultrafast -pix_fmt yuv420p");
  for (const { file, colour, ...about } of library) {
    await real.draw(file, `color=c=${colour}:s=160x90:r=25:d=6`, ...video);
    const answer = await real.call("RegisterMediaInfo", { InputURL: address(file), ...about });
    ids.set(colour, String(answer.MediaId));
  }
});
afterAll(() => real.close());

const submit = (InputConfig: object, more: object = {}) =>
  real.call(
    "SubmitBatchMediaProducingJob",
    { OutputConfig: JSON.stringify({ ...output, Count: 1, ...more }) },
    { InputConfig: JSON.stringify(InputConfig) },
  );

describe("image-text matching", () => {
  it("shows under each sentence the source that it is about, also in Chinese", async () => {
    const answer = await submit({
      MediaArray: [...ids.values()],
      SceneInfo: { Scene: "General" },
      SpeechTextArray: [
        "The panda is asleep on its branch. Waves crash against the cliff today. 火车穿过隧道驶向远方。",
      ],
    });
    expect(answer).toMatchObject({ ReelpressScene: "general" });
    const job = await untilJob(real.call, String(answer.JobId), isFinished);
    expect(job.JobType).toBe("Smart_Mix");
    const [clip] = job.SubJobList;
    expect(clip).toMatchObject({ Status: "Success" });
    const project = await real.call("GetEditingProject", { ProjectId: clip?.ProjectId ?? "" });
    const timeline = readTimeline((project.Project as { Timeline: string }).Timeline);
    const passages = timeline?.Reelpress.Matches ?? [];
    expect(passages.map(({ Shots }) => Shots[0]?.Reason)).toEqual([
      { Source: "tag", Words: "panda" },
      { Source: "description", Words: "stormy sea hitting rocks on the coast" },
      { Source: "description", Words: "高速列车在桥上行驶" },
    ]);
    const seconds = passages.map(({ TimelineIn, TimelineOut }) => (TimelineIn + TimelineOut) / 2);
    const pictures = await picturesOf(real.file("out/match_0.mp4"), size);
    const hues = seconds.map((second) => hue(pictures[Math.round(second * 25)], sky));
    expect(hues).toEqual(["red", "blue", "green"]);
  });
});
