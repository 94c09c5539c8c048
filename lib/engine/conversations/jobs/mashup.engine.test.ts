import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { selectionResultSchema } from "@/lib/ims/schema/answers/selection";
import { readTimeline } from "@/lib/ims/schema/read-timeline";
import { isFinished, untilJob } from "@/lib/engine/testing/example-batch";
import { probeQuickly } from "@/lib/engine/testing/fake-parts";
import { registerDrawn } from "@/lib/engine/testing/register-drawn";
import { coreCaller, type SdkFailure } from "@/lib/engine/testing/sdk-clients";
import { openTestEngine, type TestEngine } from "@/lib/engine/testing/test-engine";

let test: TestEngine;
let call: ReturnType<typeof coreCaller>;
let tale: string;
let card: string;

beforeAll(async () => {
  test = await openTestEngine({ strict: false, parts: { probe: probeQuickly } });
  call = coreCaller(test.endpoint);
  tale = await registerDrawn(test, call, "tale.mp4");
  card = await registerDrawn(test, call, "card.png");
});
afterAll(() => test.close());

const requestOf = (input: object = {}, output: object = {}, editing: object = {}) => ({
  query: {
    OutputConfig: JSON.stringify({
      MediaURL: "http://bucket.oss-cn-shanghai.aliyuncs.com/mashup/clip_{index}.mp4",
      Count: 2,
      Width: 144,
      Height: 256,
      ...output,
    }),
  },
  body: {
    InputConfig: JSON.stringify({
      MediaArray: [tale],
      HighlightStrategy: { TargetDuration: 12, IntroConfig: { Mode: "Disabled" } },
      ...input,
    }),
    EditingConfig: JSON.stringify(editing),
  },
});

async function submit(request: ReturnType<typeof requestOf>) {
  return call("SubmitScreenMediaHighlightsJob", request.query, request.body);
}

const refusal = (request: ReturnType<typeof requestOf>): Promise<SdkFailure> =>
  submit(request).then(
    (answer) => Promise.reject(new Error(`accepted as ${String(answer.JobId)}`)),
    (error: unknown) => error as SdkFailure,
  );

describe("SubmitScreenMediaHighlightsJob", () => {
  it("makes clips of the target's length, with own sound, ending and title, listed under their type", async () => {
    const request = requestOf({ EndingArray: [card], TitleArray: ["Hold on"] });
    const { JobId } = await submit(request);
    const job = await untilJob(call, String(JobId), isFinished);
    expect(job).toMatchObject({ JobType: "Screen_Media_Highlights", ...request.query });
    expect(job.InputConfig).toBe(request.body.InputConfig);
    expect(job.SubJobList.map(({ Status }) => Status)).toEqual(["Success", "Success"]);
    const { Project } = await call("GetEditingProject", {
      ProjectId: job.SubJobList[0]?.ProjectId ?? "",
    });
    const timeline = readTimeline((Project as { Timeline: string }).Timeline);
    const shots = timeline?.VideoTracks[0].VideoTrackClips ?? [];
    expect(timeline?.Reelpress).toMatchObject({ Title: "Hold on", Duration: 12 + 3 });
    expect(shots.at(-1)).toMatchObject({ MediaId: card, Type: "Image" });
    expect(shots[0]).toMatchObject({ MediaId: tale, Type: "Video" });
    expect(shots[0]?.Effects).toContainEqual({ Type: "Volume", Gain: 1 });

    const list = async (JobType: string) =>
      (await call("ListBatchMediaProducingJobs", { JobType })).EditingBatchJobList as Bag[];
    expect(await list("Screen_Media_Highlights")).toMatchObject([{ JobId }]);
    expect(await list("Script")).toEqual([]);
  });

  it("makes plans only with GeneratePreviewOnly, and previews the same plan before anything is sent", async () => {
    const request = requestOf({}, { GeneratePreviewOnly: true, Count: 1, MediaURL: undefined });
    const { JobId } = await submit(request);
    const job = await untilJob(call, String(JobId), isFinished);
    expect(job.SubJobList[0]).toMatchObject({ ProjectId: expect.any(String) as string });
    const preview = await call(
      "ReelpressPreviewPlan",
      { ...request.query, Operation: "SubmitScreenMediaHighlightsJob", Variants: "0,1" },
      request.body,
    );
    expect(preview.Variants).toMatchObject([{ Duration: 12 }, { Duration: 12 }]);
    const frame = await call(
      "ReelpressPreviewFrame",
      { ...request.query, Operation: "SubmitScreenMediaHighlightsJob", Index: "0", Time: "3" },
      request.body,
    );
    expect(frame).toMatchObject({ Index: 0, Time: 3, Duration: 12 });
  });

  it("is made in steps: shots are chosen, may be edited, and are shown as they were left", async () => {
    const { query, body } = requestOf({ EndingArray: [card] });
    const choosing = await call(
      "SubmitSceneMediaSelectionJob",
      { JobType: "Screen_Media_Highlights_Media_Select", ...query },
      body,
    );
    const chosen = await untilJob(call, String(choosing.JobId), isFinished);
    expect(chosen).toMatchObject({
      JobType: "Screen_Media_Highlights_Media_Select",
      SubJobList: [],
    });
    const result = selectionResultSchema.parse(JSON.parse(chosen.ExtendOutput ?? ""));
    expect(result.textMatchMediaOutputList).toHaveLength(2);
    const [first] = result.textMatchMediaOutputList;
    const [passage] = first?.textMatchMediaSentenceOutputList ?? [];
    if (!first || !passage) throw new Error("nothing was chosen");
    const shots = passage.matchClipList;
    expect(shots.at(-1)?.mediaId).toBe(card);
    const seconds = shots.map(({ startTime, endTime }) => endTime - startTime);
    expect(seconds.reduce((sum, one) => sum + one, 0)).toBeCloseTo(12 + 3, 1);

    passage.matchClipList = [
      { mediaId: tale, startTime: 21, endTime: 23 },
      { mediaId: card, startTime: 0, endTime: 1 },
      { mediaId: tale, startTime: 4, endTime: 7 },
    ];
    const MediaSelectResult = JSON.stringify({ textMatchMediaOutputList: [first] });
    const OutputConfig = JSON.stringify({ ...JSON.parse(query.OutputConfig), Count: 1 });
    const organizing = await call(
      "SubmitSceneTimelineOrganizationJob",
      { JobType: "Screen_Media_Highlights_Timeline_Organize", OutputConfig, MediaSelectResult },
      body,
    );
    const organized = await untilJob(call, String(organizing.JobId), isFinished);
    expect(organized).toMatchObject({
      JobType: "Screen_Media_Highlights_Timeline_Organize",
      ExtendInput: MediaSelectResult,
    });
    const [plan] = organized.SubJobList;
    const { Project } = await call("GetEditingProject", { ProjectId: plan?.ProjectId ?? "" });
    const timeline = readTimeline((Project as { Timeline: string }).Timeline);
    expect(timeline?.VideoTracks[0].VideoTrackClips).toMatchObject([
      { MediaId: tale, In: 21, Out: 23 },
      { MediaId: card, Out: 1 },
      { MediaId: tale, In: 4, Out: 7 },
    ]);
  });

  it("takes what it does not obey, and says so", async () => {
    const HighlightStrategy = {
      TargetDuration: 6,
      EnableActionRecog: true,
      CustomActions: ["kiss"],
      PlotPacingType: "fast",
    };
    const answer = await submit(requestOf({ HighlightStrategy }, { MaxDuration: 3, Count: 1 }));
    const strategy = "InputConfig.HighlightStrategy";
    expect(new Set(answer.ReelpressPassedThrough as string[])).toEqual(
      new Set([
        `${strategy}.CustomActions`,
        `${strategy}.EnableActionRecog`,
        `${strategy}.PlotPacingType`,
        "OutputConfig.MaxDuration",
      ]),
    );
  });

  it.each([
    [
      "more seconds than there are",
      { HighlightStrategy: { TargetDuration: 31 } },
      "longer than the videos together (30 s)",
    ],
    ["fewer than 5 s", { HighlightStrategy: { TargetDuration: 4 } }, "TargetDuration"],
    ["no length", { HighlightStrategy: {} }, "TargetDuration"],
    ["no strategy", { HighlightStrategy: undefined }, "TargetDuration"],
    ["31 sources", { MediaArray: Array.from({ length: 31 }, (_, at) => `m${at}`) }, "MediaArray"],
    ["21 openings", { OpeningArray: Array.from({ length: 21 }, () => "m") }, "OpeningArray"],
    ["an ending that is not there", { EndingArray: ["gone"] }, "InputConfig.EndingArray[0]"],
  ])("refuses %s, and names the field", async (_, input, message) => {
    const { code, data } = await refusal(requestOf(input));
    expect(code).toMatch(/^(InvalidParameter|MissingParameter|InvalidMaterial\.NotFound)$/);
    expect(data.Message).toContain(message);
  });

  it("refuses a picture among the videos", async () => {
    const { data } = await refusal(requestOf({ MediaArray: [tale, card] }));
    expect(data.Message).toContain('"InputConfig.MediaArray[1]"');
    expect(data.Message).toContain("a mashup is made of videos");
  });
});

type Bag = Record<string, unknown>;
