import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Timeline } from "@/lib/ims/schema/timeline";
import {
  exampleBatch,
  isFinished,
  registerSources,
  untilJob,
} from "@/lib/engine/testing/example-batch";
import { openTestEngine, type TestEngine } from "@/lib/engine/testing/test-engine";
import { drawImage } from "@/lib/engine/testing/fake-parts";
import { coreCaller, type SdkFailure } from "@/lib/engine/testing/sdk-clients";

let test: TestEngine;
let call: ReturnType<typeof coreCaller>;
let mediaIds: string[];
let stickerId: string;

beforeAll(async () => {
  test = await openTestEngine({ slots: 1 });
  call = coreCaller(test.endpoint);
  mediaIds = await registerSources(test, call);
  await drawImage(test.objectFile("bucket", "sticker.png"));
  const sticker = await call("RegisterMediaInfo", { InputURL: "oss://bucket/sticker.png" });
  stickerId = String(sticker.MediaId);
});
afterAll(() => test.close());

async function refusal(answer: Promise<unknown>): Promise<SdkFailure> {
  return answer.then(
    () => Promise.reject(new Error("the call was answered")),
    (error: unknown) => error as SdkFailure,
  );
}

async function add(config: object, fields: Record<string, string> = {}): Promise<string> {
  const answer = await call(
    "AddTemplate",
    { Type: "BatchEditing", ...fields },
    { Config: JSON.stringify({ OutputTemplateConfig: {}, ...config }) },
  );
  return (answer.Template as { TemplateId: string }).TemplateId;
}

const titleSize = (FontSize: number, output: object = {}) => ({
  EditingTemplateConfig: { TitleConfig: { FontSize } },
  OutputTemplateConfig: output,
});

type Change = Parameters<typeof exampleBatch>[1];

function requestOf(templateIds: unknown, change: Change = {}) {
  const { query, body } = exampleBatch(mediaIds, change);
  return { query: { ...query, TemplateConfig: JSON.stringify(templateIds) }, body };
}

const submit = ({ query, body }: ReturnType<typeof requestOf>) =>
  call("SubmitBatchMediaProducingJob", query, body);

async function preview(
  templateIds: unknown,
  change: Change,
  variants = "0,1,2,3",
): Promise<Timeline[]> {
  const { query, body } = requestOf(templateIds, change);
  const answer = await call("ReelpressPreviewPlan", { ...query, Variants: variants }, body);
  return (answer.Variants as { Timeline: string }[]).map(
    (variant) => JSON.parse(variant.Timeline) as Timeline,
  );
}

const sizeOf = (timeline: Timeline) =>
  timeline.SubtitleTracks[0].SubtitleTrackClips.find((clip) => clip.Reelpress.Role === "Title")
    ?.FontSize;

async function timelinesOf(JobId: string): Promise<Timeline[]> {
  const progress = await call("ReelpressGetBatchProgress", { JobId });
  return (progress.SubJobs as { Timeline: string }[]).map(
    (clip) => JSON.parse(clip.Timeline) as Timeline,
  );
}

describe("TemplateConfig", () => {
  it("makes the job that the preview shows, with one template per output", async () => {
    const ids = [await add(titleSize(21)), await add(titleSize(33))];
    const change = { output: { Count: 4 }, userData: { Seed: "s" } };
    const shown = await preview(ids, change);
    const sizes = shown.map(sizeOf);
    expect([21, 33].map((size) => sizes.filter((one) => one === size).length)).toEqual([2, 2]);
    const { JobId } = await submit(requestOf(ids, change));
    await untilJob(call, String(JobId), isFinished);
    expect(await timelinesOf(String(JobId))).toEqual(shown);
  });

  it("keeps an accepted job as it was when its template is changed or deleted", async () => {
    const kept = await openTestEngine({ slots: 0, started: false });
    try {
      const own = coreCaller(kept.endpoint);
      const media = await registerSources(kept, own);
      const Config = JSON.stringify(titleSize(21));
      const added = await own("AddTemplate", { Type: "BatchEditing" }, { Config });
      const { TemplateId } = added.Template as { TemplateId: string };
      const { query, body } = exampleBatch(media, {});
      const TemplateConfig = JSON.stringify([TemplateId]);
      const answer = await own("SubmitBatchMediaProducingJob", { ...query, TemplateConfig }, body);
      await own("UpdateTemplate", { TemplateId }, { Config: JSON.stringify(titleSize(99)) });
      await own("DeleteTemplate", { TemplateIds: TemplateId });
      await kept.engine.start();
      for (let wait = 0; wait < 200; wait += 1) {
        const progress = await own("ReelpressGetBatchProgress", { JobId: String(answer.JobId) });
        const clips = progress.SubJobs as { Timeline?: string }[];
        if (clips.every((clip) => clip.Timeline)) {
          const timelines = clips.map((clip) => JSON.parse(clip.Timeline ?? "{}") as Timeline);
          expect(timelines.map(sizeOf)).toEqual([21, 21]);
          return;
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error("the job was never planned");
    } finally {
      await kept.close();
    }
  });

  it("prefers the request, and takes the size of each output from its template", async () => {
    const ids = [
      await add(titleSize(21, { Width: 256, Height: 144, Video: { Crf: 40 } })),
      await add(titleSize(33, { Width: 200, Height: 200 })),
    ];
    const own = await preview(ids, { editing: { TitleConfig: { FontSize: 50 } } }, "0,1");
    expect(own.map(sizeOf)).toEqual([50, 50]);
    expect(own.map(({ Reelpress }) => Reelpress.Width)).toEqual([144, 144]);
    expect(own.map(({ Reelpress }) => Reelpress.Crf)).toEqual([27, 27]);
    const output = { Width: undefined, Height: undefined, Video: undefined };
    const theirs = await preview(ids, { output }, "0,1");
    const sizes = theirs.map(({ Reelpress }) => `${Reelpress.Width}x${Reelpress.Height}`);
    expect(new Set(sizes)).toEqual(new Set(["200x200", "256x144"]));
    const { JobId } = await submit(requestOf(ids, { output }));
    const job = await untilJob(call, String(JobId), isFinished);
    expect(job.SubJobList.map(({ Status }) => Status)).toEqual(["Success", "Success"]);
  });

  it("brings its own media, which the engine looks up", async () => {
    const id = await add({ InputTemplateConfig: { StickerArray: [{ MediaId: stickerId }] } });
    const [timeline] = await preview([id], {}, "0");
    const [, stickers] = timeline?.VideoTracks ?? [];
    expect(stickers?.VideoTrackClips[0]?.MediaId).toBe(stickerId);
  });

  it("shows the new look after a template was changed", async () => {
    const id = await add(titleSize(21));
    const change = { userData: { Seed: "again" } };
    expect((await preview([id], change, "0")).map(sizeOf)).toEqual([21]);
    await call("UpdateTemplate", { TemplateId: id }, { Config: JSON.stringify(titleSize(44)) });
    expect((await preview([id], change, "0")).map(sizeOf)).toEqual([44]);
  });

  it("treats an empty list as no template", async () => {
    const { JobId } = await submit(requestOf([]));
    expect(JobId).toEqual(expect.any(String));
  });

  it("refuses templates that are unknown or not ready, by their index", async () => {
    const good = await add(titleSize(21));
    const draft = await add(titleSize(21), { Status: "Created", Name: "Draft" });
    const unknown = await refusal(submit(requestOf([good, "nothing"])));
    expect(unknown).toMatchObject({ code: "ResourceNotFound", statusCode: 404 });
    expect(unknown.data.Problems).toMatchObject([{ Path: "TemplateConfig[1]" }]);
    const unready = await refusal(submit(requestOf([draft])));
    expect(unready).toMatchObject({ code: "InvalidParameter" });
    expect(unready.data.Message).toContain('"Draft" is Created');
    for (const wrong of [{ a: 1 }, [1], "x", Array.from({ length: 51 }, () => good)]) {
      const failure = await refusal(submit(requestOf(wrong)));
      expect(failure.code).toBe("InvalidParameter");
      expect(failure.data.Message).toContain("TemplateConfig");
    }
  });

  it("names the template that cannot be obeyed, and the path in it", async () => {
    const good = await add(titleSize(21));
    const gone = await add(
      { InputTemplateConfig: { StickerArray: [{ MediaId: "gone" }] } },
      { Name: "Stale" },
    );
    const missing = await refusal(submit(requestOf([good, gone])));
    expect(missing.code).toBe("InvalidMaterial.NotFound");
    expect(missing.data.Problems).toMatchObject([
      {
        Path: "TemplateConfig[1]",
        Message: expect.stringContaining(
          'InputConfig.StickerArray[0].MediaId of the template "Stale"',
        ) as string,
      },
    ]);
    const cloned = await add({ EditingTemplateConfig: { SpeechConfig: { CustomizedVoice: "c" } } });
    const unable = await refusal(submit(requestOf([cloned])));
    expect(unable).toMatchObject({ code: "NotImplemented", statusCode: 501 });
    expect(unable.data.Message).toContain("TemplateConfig[0]");
    const noSize = await refusal(
      submit(requestOf([good], { output: { Width: undefined, Height: undefined } })),
    );
    expect(noSize.data.Problems).toContainEqual(
      expect.objectContaining({ Path: "OutputConfig.Width" }) as object,
    );
  });
});
