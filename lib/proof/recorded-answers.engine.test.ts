import { abilitiesOf } from "@/lib/ims/backend";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { closeAnswering, failure, openAnswering } from "@/lib/ims/testing/answering-server";
import { toSnapshot } from "@/lib/jobs/snapshot/to-snapshot";
import { isSettled } from "@/lib/model/job-state";
import { toMediaItem } from "@/lib/model/media/to-media-item";

/** Answers in the shapes of the reference, including odd shapes, replayed to the client over HTTP. */
const folder = path.resolve(import.meta.dirname, "../ims/testing/answers");
const recordedSchema = z.strictObject({
  about: z.string().min(1),
  operation: z.string(),
  status: z.number(),
  headers: z.record(z.string(), z.string()).optional(),
  body: z.unknown(),
});
const names = readdirSync(folder).map((file) => file.replace(/\.json$/, ""));
const used = new Set<string>();

async function replay(name: string) {
  used.add(name);
  const text = readFileSync(path.join(folder, `${name}.json`), "utf8");
  const recorded = recordedSchema.parse(JSON.parse(text));
  const { client, seen } = await openAnswering(
    (response) => {
      const type = { "content-type": "application/json;charset=utf-8" };
      response.writeHead(recorded.status, { ...type, ...recorded.headers });
      const { body } = recorded;
      response.end(typeof body === "string" ? body : JSON.stringify(body));
    },
    { kind: "cloud" },
  );
  return { client, seen };
}

async function snapshotOf(name: string) {
  const { client } = await replay(name);
  const { EditingBatchJob: job } = await client.call("GetBatchMediaProducingJob", { JobId: "x" });
  return toSnapshot({
    job,
    progress: null,
    known: null,
    previous: null,
    can: abilitiesOf("cloud"),
  });
}

afterEach(closeAnswering);

describe("recorded jobs", () => {
  it.each(["job-finished", "job-single-slash", "answer-octets", "job-numbers-as-text"])(
    "%s: two clips, ready, in the order of their numbers",
    async (name) => {
      const job = await snapshotOf(name);
      expect(job).toMatchObject({ name: "Spring", state: "finished", error: null, count: 2 });
      expect(job).toMatchObject({ width: 720, height: 1280 });
      expect(job.clips.map(({ index, state, mediaId }) => [index, state, mediaId?.[5]])).toEqual([
        [0, "ready", "0"],
        [1, "ready", "1"],
      ]);
      expect(job.clips[0]?.durationSeconds).toBe(24.5);
      expect(isSettled(job)).toBe(true);
    },
  );

  it("finished with a failed sub job: one ready, one failed with its reason", async () => {
    const job = await snapshotOf("job-finished-with-failed");
    expect(job.state).toBe("finished");
    expect(job.clips.map((clip) => clip.state)).toEqual(["ready", "failed"]);
    expect(job.clips[1]?.error).toEqual({
      code: "InvalidMaterial.NotFound",
      message: 'The specified clips id not found:["a1"]',
    });
  });

  it("failed as a whole: settled, the reason on the job and on every clip", async () => {
    const job = await snapshotOf("job-failed");
    expect(job).toMatchObject({ state: "failed", error: { code: "InvalidParameter" } });
    expect(job.clips.map((clip) => clip.error?.code)).toEqual([
      "InvalidParameter",
      "InvalidParameter",
    ]);
    expect(isSettled(job)).toBe(true);
  });

  it("unknown words: what is there decides, and nothing is called over that is not", async () => {
    const job = await snapshotOf("job-unknown-words");
    expect(job.clips.map((clip) => clip.state)).toEqual(["ready", "working"]);
    expect(isSettled(job)).toBe(false);
  });

  it.each(["job-no-list", "job-nulls"])(
    "%s: at work, with an entry for every clip",
    async (name) => {
      const job = await snapshotOf(name);
      expect(job.state).toBe("working");
      expect(job.clips.map((clip) => clip.index)).toEqual([0, 1]);
      expect(isSettled(job)).toBe(false);
    },
  );

  it("configs that are no JSON do not hide the clip", async () => {
    const job = await snapshotOf("job-configs-not-json");
    expect(job).toMatchObject({ state: "finished", count: 1 });
    expect(job.clips).toMatchObject([{ state: "ready" }]);
  });

  it("previews: over, without files, and not taken for failures", async () => {
    const job = await snapshotOf("job-previews");
    expect(isSettled(job)).toBe(true);
    expect(job.clips.map((clip) => clip.error)).toEqual([null, null]);
  });

  it("lists: every entry that is one, and an end", async () => {
    const page = await replay("list-page");
    const answer = await page.client.call("ListBatchMediaProducingJobs", {});
    expect(answer.EditingBatchJobList.map((job) => job.Status)).toEqual(["Finished", "Failed"]);
    expect(answer.NextToken).toBeUndefined();
    expect(answer.MaxResults).toBe(10);
    const empty = await replay("list-empty");
    const none = await empty.client.call("ListBatchMediaProducingJobs", {});
    expect(none.EditingBatchJobList).toEqual([]);
  });
});

describe("recorded media", () => {
  async function itemOf(name: string) {
    const { client } = await replay(name);
    const { MediaInfo } = await client.call("GetMediaInfo", { MediaId: "x" });
    return toMediaItem(MediaInfo);
  }

  it.each(["media-documented", "media-numbers"])("%s: measured", async (name) => {
    expect(await itemOf(name)).toMatchObject({
      kind: "video",
      state: "ready",
      durationSeconds: 216.206667,
      width: 960,
      height: 540,
      sizeBytes: 30_611_502,
      hasSound: true,
      title: "Title",
    });
  });

  it("not analysed yet: being checked, named after its file", async () => {
    const item = await itemOf("media-preparing");
    expect(item).toMatchObject({ state: "checking", title: "example.mp4", durationSeconds: null });
  });

  it("an address with one slash is read like any other", async () => {
    expect(await itemOf("media-single-slash")).toMatchObject({
      origin: "clip",
      title: "example.mp4",
    });
  });
});

describe("recorded refusals", () => {
  const refusals = [
    ["refused-gone", { imsCode: "ResourceNotFound", httpStatus: 404 }],
    ["refused-ram", { imsCode: "Forbidden.RAM", httpStatus: 403 }],
    ["refused-parameter", { problems: [{ path: "OutputConfig.MediaURL" }], mayHaveArrived: false }],
    [
      "refused-lower-case",
      { imsCode: "InvalidAccessKeyId.Inactive", message: "The access key is disabled." },
    ],
    ["answer-html", { trouble: "not-json", mayHaveArrived: true }],
    ["answer-truncated", { trouble: "cut-short", mayHaveArrived: true }],
  ] as const;
  it.each(refusals)("%s", async (name, expected) => {
    const { client } = await replay(name);
    const error = await failure(client.call("GetBatchMediaProducingJob", { JobId: "x" }));
    expect(error).toMatchObject(expected);
  });

  it("every recorded answer is replayed here", () => {
    expect(names.filter((name) => !used.has(name))).toEqual([]);
  });
});
