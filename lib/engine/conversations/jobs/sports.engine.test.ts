import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readTimeline } from "@/lib/ims/schema/read-timeline";
import { isFinished, untilJob } from "@/lib/engine/testing/example-batch";
import { probeQuickly } from "@/lib/engine/testing/fake-parts";
import { registerDrawn } from "@/lib/engine/testing/register-drawn";
import { coreCaller, type SdkFailure } from "@/lib/engine/testing/sdk-clients";
import { openTestEngine, type TestEngine } from "@/lib/engine/testing/test-engine";
import type { LooksResult } from "@/lib/engine/plan/analysis/pass-results";
import type { FoundText } from "@/lib/engine/plan/analysis/media-analysis";

let test: TestEngine;
let call: ReturnType<typeof coreCaller>;
let match: string;
let logo: string;

/** A match of 30 s: rallies at 4 to 8 s, 13 to 16 s and 22 to 27 s; the last one is cheered. */
const rallies = [
  [4, 8],
  [13, 16],
  [22, 27],
] as const;
const heard: LooksResult = {
  durationSeconds: 30,
  shots: [],
  sound: {
    hopSeconds: 0.1,
    loudnessDb: Array.from({ length: 300 }, () => -40),
    highPassDb: Array.from({ length: 300 }, (_, hop) => (hop > 274 && hop < 292 ? -20 : -45)),
    speech: [],
    hits: rallies.flatMap(([from, to]) =>
      Array.from({ length: 1 + (to - from) * 2 }, (_, k): [number, number] => [from + k / 2, 0.8]),
    ),
    beats: [],
  },
};
const board = (fromSeconds: number, words: string): FoundText => ({
  source: "ocr",
  language: "en",
  fromSeconds,
  toSeconds: fromSeconds + 5,
  words,
  confidence: 0.95,
  role: "scoreboard",
});
const wipes = [
  { fromSeconds: 9, toSeconds: 9.3 },
  { fromSeconds: 11.5, toSeconds: 11.8 },
];

beforeAll(async () => {
  const texts = [board(0, "CHN 3 SWE 2"), board(28, "CHN 4 SWE 2")];
  test = await openTestEngine({
    strict: false,
    parts: {
      probe: probeQuickly,
      findWipes: async (_, stills) => (stills.length === 1 ? wipes : []),
      passes: {
        looks: { version: 1, analyse: async () => heard },
        words: { version: 1, analyse: async () => ({ texts }) },
      },
    },
  });
  call = coreCaller(test.endpoint);
  match = await registerDrawn(test, call, "tale.mp4");
  logo = await registerDrawn(test, call, "logo.png");
});
afterAll(() => test.close());

const requestOf = (input: object = {}, output: object = {}, more: object = {}) => ({
  query: {
    OutputConfig: JSON.stringify({
      MediaURL: "http://bucket.oss-cn-shanghai.aliyuncs.com/match/clip_{index}.mp4",
      Count: 1,
      Width: 256,
      Height: 144,
      ...output,
    }),
    ...more,
  },
  body: {
    InputConfig: JSON.stringify({ SportsCategory: "pingpong", InputMedia: match, ...input }),
  },
});

async function submit(request: ReturnType<typeof requestOf>) {
  return call("SubmitSportsHighlightsJob", request.query, request.body);
}

async function planOf(request: ReturnType<typeof requestOf>) {
  const { JobId } = await submit(request);
  const job = await untilJob(call, String(JobId), isFinished);
  expect(job).toMatchObject({
    JobType: "Sports_Highlights",
    InputConfig: request.body.InputConfig,
  });
  expect(job.SubJobList.map(({ Status }) => Status)).toEqual(["Success"]);
  const { Project } = await call("GetEditingProject", {
    ProjectId: job.SubJobList[0]?.ProjectId ?? "",
  });
  const timeline = readTimeline((Project as { Timeline: string }).Timeline);
  if (!timeline) throw new Error("no timeline");
  return { timeline, JobId };
}

const shownIn = ({ VideoTracks: [main] }: { VideoTracks: readonly [Shown, ...unknown[]] }) =>
  main.VideoTrackClips.map(({ In, Out }) => [In, Out]);
type Shown = { VideoTrackClips: readonly { In: number; Out: number }[] };

describe("SubmitSportsHighlightsJob", () => {
  it("shows the rallies in their order with own sound, the replay after its rally, and the new score in words", async () => {
    const { timeline, JobId } = await planOf(
      requestOf({
        SlowMotionLogoRegister: { SlowMotionLogoUrls: [logo] },
        TransferNameRegister: [{ OriginalName: "CHN", TransferName: "China" }],
      }),
    );
    const shown = shownIn(timeline);
    expect(shown).toHaveLength(4);
    const [first, replay, second, last] = shown as [number, number][];
    expect(first?.[0]).toBeLessThan(4);
    expect(first?.[1]).toBeGreaterThan(8);
    expect(first?.[1]).toBeLessThanOrEqual(9);
    expect(replay).toEqual([9.32, 11.48]);
    expect(second?.[0]).toBeGreaterThan(11.7);
    expect(second?.[1]).toBeGreaterThan(16);
    expect(last?.[1]).toBeGreaterThan(29);
    const [clip] = timeline.VideoTracks[0].VideoTrackClips;
    expect(clip?.Effects).toContainEqual({ Type: "Volume", Gain: 1 });
    expect(timeline.AudioTracks[1].AudioTrackClips).toEqual([]);
    const [{ SubtitleTrackClips: texts }] = timeline.SubtitleTracks;
    expect(texts.map(({ Content }) => Content)).toEqual(["China 4 SWE 2"]);
    // The new score is not told before the rally is over.
    const { TimelineIn = 0, Out = 0 } = timeline.VideoTracks[0].VideoTrackClips.at(-1) ?? {};
    expect(texts[0]?.TimelineOut).toBe(timeline.Reelpress.Duration);
    expect(texts[0]?.TimelineIn).toBeGreaterThan(TimelineIn);
    expect(texts[0]?.TimelineOut).toBeCloseTo((texts[0]?.TimelineIn ?? 0) + Out - 27, 1);
    const list = await call("ListBatchMediaProducingJobs", { JobType: "Sports_Highlights" });
    expect(list.EditingBatchJobList).toMatchObject([{ JobId }]);
  });

  it("keeps to a length and to a number of moments, and shows the best then", async () => {
    const short = await planOf(requestOf({}, { MaxDuration: 9 }));
    expect(short.timeline.Reelpress.Duration).toBeLessThanOrEqual(9);
    expect(shownIn(short.timeline).at(-1)?.[1]).toBeGreaterThan(28);
    const UserData = JSON.stringify({ ReelpressMoments: 2 });
    const { timeline } = await planOf(requestOf({}, {}, { UserData }));
    expect(shownIn(timeline)).toHaveLength(2);
  });

  it("gives one job for one client token, and takes faces without obeying them", async () => {
    const faces = { FaceRegister: [{ FaceUrls: [logo], Name: "Ma" }] };
    const request = requestOf(faces, { FixedDuration: 5 }, { ClientToken: "match-1" });
    const first = await submit(request);
    expect(new Set(first.ReelpressPassedThrough as string[])).toEqual(
      new Set(["InputConfig.FaceRegister", "OutputConfig.FixedDuration"]),
    );
    expect((await submit(request)).JobId).toBe(first.JobId);
    const other = submit(requestOf({}, {}, { ClientToken: "match-1" }));
    await expect(other).rejects.toMatchObject({
      code: "IdempotentParameterMismatch",
    });
  });

  it.each([
    ["another sport", { SportsCategory: "chess" }, "SportsCategory"],
    ["no recording", { InputMedia: undefined }, "InputMedia"],
    ["a recording that is not there", { InputMedia: "gone" }, '"InputConfig.InputMedia"'],
    [
      "six logos",
      { SlowMotionLogoRegister: { SlowMotionLogoUrls: Array.from({ length: 6 }, () => "m") } },
      "SlowMotionLogoUrls",
    ],
    [
      "a logo that is not there",
      { SlowMotionLogoRegister: { SlowMotionLogoUrls: ["gone"] } },
      "InputConfig.SlowMotionLogoRegister.SlowMotionLogoUrls[0]",
    ],
    [
      "eleven names",
      {
        TransferNameRegister: Array.from({ length: 11 }, (_, k) => ({
          OriginalName: `A${k}`,
          TransferName: "B",
        })),
      },
      "TransferNameRegister",
    ],
  ])("refuses %s, and names the field", async (_, input, message) => {
    const { code, data } = await refusal(requestOf(input));
    expect(code).toMatch(/^(InvalidParameter|MissingParameter|InvalidMaterial\.NotFound)$/);
    expect(data.Message).toContain(message);
  });

  it("refuses a picture as a match, and a video as a logo", async () => {
    const { data } = await refusal(requestOf({ InputMedia: logo }));
    expect(data.Message).toContain('"InputConfig.InputMedia"');
    expect(data.Message).toContain("is an image");
    const wrongLogo = { SlowMotionLogoRegister: { SlowMotionLogoUrls: [match] } };
    expect((await refusal(requestOf(wrongLogo))).data.Message).toContain("is no image");
  });

  it("plans several and makes none, and then makes exactly the chosen one", async () => {
    const plans = { Count: 2, MediaURL: undefined, GeneratePreviewOnly: true };
    const planning = await submit(requestOf({}, plans));
    const planned = await untilJob(call, String(planning.JobId), isFinished);
    const [first, second] = planned.SubJobList;
    expect(first?.ProjectId).toBeTruthy();
    expect(second).toMatchObject({ ProjectId: expect.any(String) as unknown });
    // Nothing was made.
    expect([first?.MediaId, second?.MediaId].filter(Boolean)).toEqual([]);
    const output = { MediaURL: "http://bucket.oss-cn-shanghai.aliyuncs.com/match/k_{index}.mp4" };
    const { JobId } = await call("SubmitSceneBatchEditingJob", {
      ProjectIds: String(second?.ProjectId),
      OutputConfig: JSON.stringify({ ...output, Width: 256, Height: 144 }),
    });
    const made = await untilJob(call, String(JobId), isFinished);
    expect(made.SubJobList).toHaveLength(1);
    expect(made.SubJobList[0]?.Status).toBe("Success");
  });
});

const refusal = (request: ReturnType<typeof requestOf>): Promise<SdkFailure> =>
  submit(request).then(
    (answer) => Promise.reject(new Error(`accepted as ${String(answer.JobId)}`)),
    (error: unknown) => error as SdkFailure,
  );
