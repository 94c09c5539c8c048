import { readTimeline } from "@/lib/ims/schema/read-timeline";
import { afterAll, beforeAll, expect, it } from "vitest";
import { exampleBatch, registerSources, untilJob } from "@/lib/engine/testing/example-batch";
import { openTestEngine, type TestEngine } from "@/lib/engine/testing/test-engine";
import { fakeParts } from "@/lib/engine/testing/fake-parts";
import { WorkFailure } from "@/lib/engine/queue/workers/work-failure";
import { coreCaller, type SdkFailure } from "@/lib/engine/testing/sdk-clients";

let test: TestEngine;
let call: ReturnType<typeof coreCaller>;
let media: string[];
const drawn: { index: number; seconds: number; signal: AbortSignal }[] = [];
let draw: (signal: AbortSignal) => Promise<void> = async () => {};

beforeAll(async () => {
  test = await openTestEngine({
    slots: 0,
    parts: {
      async renderFrame(order) {
        const index = order.timeline.Reelpress.Index;
        drawn.push({ index, seconds: order.seconds, signal: order.signal });
        await draw(order.signal);
        return fakeParts().renderFrame(order);
      },
    },
  });
  call = coreCaller(test.endpoint);
  media = await registerSources(test, call);
});
afterAll(() => test.close());

const userData = { Seed: "one" };

it("plans the requested outputs as the job will plan them", async () => {
  const { query, body } = exampleBatch(media, { userData });
  const plan = await call("ReelpressPreviewPlan", { ...query, Variants: "1,0" }, body);
  const variants = plan.Variants as { Index: number; Duration: number; Timeline: string }[];
  expect(variants.map((variant) => variant.Index)).toEqual([1, 0]);
  const { JobId } = await call("SubmitBatchMediaProducingJob", query, body);
  await untilJob(call, String(JobId), (job) => job.Status === "Processing");
  for (;;) {
    const progress = await call("ReelpressGetBatchProgress", { JobId: String(JobId) });
    const clips = progress.SubJobs as { Timeline?: string }[];
    if (!clips[0]?.Timeline) continue;
    expect(clips[0].Timeline).toBe(variants[1]?.Timeline);
    expect(clips[1]?.Timeline).toBe(variants[0]?.Timeline);
    break;
  }
  const short = await call("ReelpressGetBatchProgress", {
    JobId: String(JobId),
    WithTimelines: "false",
  });
  expect((short.SubJobs as object[])[0]).not.toHaveProperty("Timeline");
});

it("draws a request without an output address, and the last frame for a time after the end", async () => {
  const output = { MediaURL: "" };
  const { query, body } = exampleBatch(media, { userData, output });
  const frame = await call("ReelpressPreviewFrame", { ...query, Index: "0", Time: "999" }, body);
  expect(frame).toMatchObject({ Index: 0, Width: 32, Height: 16 });
  expect(Number(frame.Time)).toBeCloseTo(Number(frame.Duration) - 0.04, 5);
});

it("draws a frame once for all callers", async () => {
  const { query, body } = exampleBatch(media, { userData });
  const ask = () => call("ReelpressPreviewFrame", { ...query, Index: "1", Time: "0.2" }, body);
  const before = drawn.length;
  draw = () => new Promise((resolve) => setTimeout(resolve, 200));
  await Promise.all([ask(), ask(), ask()]);
  await ask();
  expect(drawn.length).toBe(before + 1);
});

it("stops drawing when no caller waits any more", async () => {
  const { query, body } = exampleBatch(media, { userData });
  draw = (signal) =>
    new Promise((_, reject) => signal.addEventListener("abort", () => reject(new Error("left"))));
  const before = drawn.length;
  const frame = call("ReelpressPreviewFrame", { ...query, Index: "0", Time: "0.4" }, body).catch(
    (error: unknown) => error,
  );
  while (drawn.length === before) await new Promise((resolve) => setTimeout(resolve, 10));
  test.dropConnections();
  await frame;
  const signal = drawn.at(-1)?.signal;
  for (let tries = 0; tries < 100 && !signal?.aborted; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  expect(signal?.aborted).toBe(true);
  draw = async () => {};
});

it("answers with the code and message of a frame that could not be drawn", async () => {
  const { query, body } = exampleBatch(media, { userData });
  draw = () => Promise.reject(new WorkFailure("input", "InvalidMaterial.NotFound", "Put it back."));
  const failure = (await call(
    "ReelpressPreviewFrame",
    { ...query, Index: "0", Time: "0.6" },
    body,
  ).catch((error: unknown) => error)) as SdkFailure;
  draw = async () => {};
  expect(failure).toMatchObject({ code: "InvalidMaterial.NotFound", statusCode: 400 });
  expect(failure.data.Message).toBe("Put it back.");
});

it("draws shots as stills, each picture once, and leaves out shots that a plan does not have", async () => {
  const { query, body } = exampleBatch(media, { userData });
  const ask = (Stills: string) => call("ReelpressPreviewStills", { ...query, Stills }, body);
  const answer = await ask("1:0,0:0,0:0,0:1,0:999,99:0");
  const stills = answer.Stills as { Index: number; Shot: number; Picture: string }[];
  expect(stills.slice(0, 3).map(({ Index, Shot }) => [Index, Shot])).toEqual([
    [1, 0],
    [0, 0],
    [0, 1],
  ]);
  const pictures = answer.Pictures as Record<string, { Type: string; Image: string }>;
  expect(Object.keys(pictures).toSorted()).toEqual(
    [...new Set(stills.map(({ Picture }) => Picture))].toSorted(),
  );
  expect(Object.values(pictures)[0]).toEqual({ Type: "image/jpeg", Image: "/9j/2Q==" });
  const many = Array.from({ length: 61 }, (_, shot) => `0:${shot}`).join(",");
  for (const bad of [many, "0", "100:0", "0:1000", "-1:0", "0:0:0", " , "]) {
    const failure = (await ask(bad).catch((error: unknown) => error)) as SdkFailure;
    expect(failure.data.Message, bad).toContain('"Stills"');
  }
});

it("gives the sound of an output, and none of a silent one", async () => {
  const ask = async (change: Parameters<typeof exampleBatch>[1]) => {
    const { query, body } = exampleBatch(media, { userData, ...change });
    return await call("ReelpressPreviewSound", { ...query, Index: "1" }, body);
  };
  expect(await ask({})).toMatchObject({ Index: 1, Type: "audio/mp4", Sound: "bTRh" });
  expect(await ask({ input: { SpeechTextArray: [] } })).not.toHaveProperty("Sound");
});

it("speaks a text with a voice, and says what is wrong with a question", async () => {
  const voices = (await call("ReelpressListVoices", {})).Voices as { Voice: string }[];
  const [voice] = voices;
  const ask = async (question: Record<string, string>, Text = "One cup, please.") =>
    await call("ReelpressSpeak", { Voice: voice?.Voice ?? "", ...question }, { Text });
  const answer = await ask({ SpeechRate: "100" });
  expect(answer).toMatchObject({ Type: "audio/mp4", Sound: "bTRh" });
  expect(answer.Duration).toBeGreaterThan(0);
  const refused = [
    [() => ask({ Voice: "nobody" }), '"Voice"'],
    [() => ask({ SpeechRate: "900" }), "SpeechRate"],
    [() => ask({}, "x".repeat(301)), "Text"],
  ] as const;
  for (const [question, named] of refused) {
    const failure = (await question().catch((error: unknown) => error)) as SdkFailure;
    expect(failure.data.Message, named).toContain(named.replaceAll('"', ""));
  }
});

it("counts how many different outputs the material makes, and where more would help", async () => {
  const [one = "", two = ""] = media;
  const groups = (first: string[]) => ({
    input: {
      MediaGroupArray: [
        { GroupName: "Opening", MediaArray: first },
        { GroupName: "Product", MediaArray: [two] },
      ],
      SpeechTextArray: [],
      TitleArray: ["One title"],
    },
  });
  const ask = async (first: string[], process: unknown) => {
    const { query, body } = exampleBatch(media, { userData, ...groups(first) });
    const EditingConfig = JSON.stringify({ ProcessConfig: process });
    return await call("ReelpressGetCapacity", query, { ...body, EditingConfig });
  };
  const whole = { EnableClipSplit: false };
  expect(await ask([one], whole)).toMatchObject({ Most: 0.5, Outputs: 1, Exact: true });
  const bound = { ...whole, Reelpress: { Likeness: { Most: 0.9 } } };
  expect(await ask([one, two], bound)).toMatchObject({ Most: 0.9 });
});

it("sets every text against the picture of the outputs that speak it", async () => {
  const SpeechTextArray = ["One text.", "Another text, which is longer.", "Never spoken."];
  const { query, body } = exampleBatch(media, {
    userData,
    input: { SpeechTextArray },
    output: { Count: 2 },
  });
  const answer = await call("ReelpressGetSpeechBudget", { ...query, Outputs: "5" }, body);
  const texts = answer.Texts as { Text: string; Outputs: number; Spoken?: number }[];
  expect(texts.map(({ Text }) => Text)).toEqual(SpeechTextArray);
  expect(texts.filter(({ Outputs }) => Outputs === 1)).toHaveLength(2);
  for (const text of texts.filter(({ Outputs }) => Outputs > 0)) {
    expect(text.Spoken).toBeGreaterThan(0);
    expect(text).toHaveProperty("Picture.Least");
    expect(text).toHaveProperty("Speed.Least");
  }
});

it("holds what it plans against the clips of an earlier job, and knows none of a job that is gone", async () => {
  const single = { input: { TitleArray: ["One title"] }, output: { Count: 1 } };
  const submitted = exampleBatch(media, { userData, ...single });
  const { JobId } = await call("SubmitBatchMediaProducingJob", submitted.query, submitted.body);
  await expect
    .poll(async () => {
      const progress = await call("ReelpressGetBatchProgress", { JobId: String(JobId) });
      return (progress.SubJobs as { Timeline?: string }[])[0]?.Timeline;
    })
    .toBeTruthy();
  const alike = async (Before: string[]) => {
    const { query, body } = exampleBatch(media, { userData, ...single });
    const editing = JSON.parse(body.EditingConfig ?? "{}") as { ProcessConfig?: object };
    const Reelpress = { Likeness: { Most: 0.05, Before } };
    const ProcessConfig = { ...editing.ProcessConfig, Reelpress };
    const EditingConfig = JSON.stringify({ ...editing, ProcessConfig });
    const ask = { ...query, Variants: "0" };
    const { Variants } = await call("ReelpressPreviewPlan", ask, { ...body, EditingConfig });
    const [variant] = Variants as { Timeline: string }[];
    return readTimeline(variant?.Timeline)?.Reelpress.TooAlike;
  };
  expect(await alike([String(JobId)])).toMatchObject({ JobId, Index: 0 });
  expect(await alike(["gone"])).toBeUndefined();
});

it("refuses what a submit would refuse", async () => {
  const { query, body } = exampleBatch(media, { input: { TitleArray: ["x".repeat(60)] } });
  const failure = (await call("ReelpressPreviewPlan", { ...query, Variants: "0" }, body).catch(
    (error: unknown) => error,
  )) as SdkFailure;
  expect(failure.data.Message).toContain('"InputConfig.TitleArray[0]"');
  const many = Array.from({ length: 101 }, (_, index) => index).join(",");
  const bad = exampleBatch(media);
  const second = (await call(
    "ReelpressPreviewPlan",
    { ...bad.query, Variants: many },
    bad.body,
  ).catch((error: unknown) => error)) as SdkFailure;
  expect(second.data.Message).toContain('"Variants"');
});

it("lints the texts of an output for the platforms that were named", async () => {
  const tall = { Width: 360, Height: 640 };
  const input = { TitleArray: ["Under the buttons"] };
  const editing = { TitleConfig: { Y: 0.9, FontSize: 20 } };
  const { query, body } = exampleBatch(media, { userData, input, editing, output: tall });
  const lint = (platforms: object, output = query) =>
    call("ReelpressLintPlan", { ...output, Index: "0", ...platforms }, body);
  const answer = await lint({ Platforms: "Reels,TikTok" });
  expect(answer).toMatchObject({ Index: 0, ...tall, Moments: [1], WithoutZones: [] });
  expect(answer.Items).toContainEqual(
    expect.objectContaining({ Role: "Title", Box: { X: 0.2, Y: 0.9, Width: 0.6, Height: 0.1 } }),
  );
  const findings = answer.Findings as { Role: string; Code: string; Mend: object[] }[];
  const found = findings.filter(({ Role }) => Role === "Title");
  expect(found).toMatchObject([
    { Code: "UnderInterface", Platforms: ["Reels", "TikTok"], Mend: [{ Field: "Y" }] },
  ]);
  const [{ Mend } = { Mend: [] }] = found;
  const mended = { TitleConfig: { ...editing.TitleConfig, ...changesOf(Mend) } };
  const again = exampleBatch(media, { userData, input, editing: mended, output: tall });
  const silent = await call("ReelpressLintPlan", { ...again.query, Index: "0" }, again.body);
  const left = (silent.Findings as { Role: string }[]).filter(({ Role }) => Role === "Title");
  expect(left).toEqual([]);
  const square = exampleBatch(media, {
    userData,
    input,
    editing,
    output: { Width: 360, Height: 360 },
  });
  expect(await call("ReelpressLintPlan", { ...square.query }, square.body)).toMatchObject({
    WithoutZones: ["TikTok", "Reels", "Shorts", "Douyin", "Channels"],
  });
  const failure = (await lint({ Platforms: "Reels,Tiktok" }).catch(
    (error: unknown) => error,
  )) as SdkFailure;
  expect(failure.data.Message).toContain("Platforms");
});

const changesOf = (mend: object[]) =>
  Object.fromEntries((mend as { Field: string; Value: unknown }[]).map((c) => [c.Field, c.Value]));

it("lists the engine's voices", async () => {
  const { Voices } = await call("ReelpressListVoices");
  expect(Voices).toContainEqual({
    Voice: "test-zh",
    Name: "Test zh",
    NameZh: "测试",
    Language: "zh",
    Gender: "female",
    Draft: true,
  });
});
