import { abilitiesOf } from "@/lib/ims/backend";
import { describe, expect, it } from "vitest";
import type { BatchJobAnswer, SubJobAnswer } from "@/lib/ims/schema/answers/batch-job";
import { getBatchAnswerSchema } from "@/lib/ims/schema/answers/batch-job";
import type { BatchProgressAnswer, ClipProgressAnswer } from "@/lib/ims/schema/answers/extensions";
import { jobSnapshotSchema } from "@/lib/model/job";
import { type CloudView, toSnapshot } from "./to-snapshot";

const output = {
  MediaURL: "http://bucket.oss-cn-shanghai.aliyuncs.com/jobs/a/clip_{index}.mp4",
  Count: 2,
  Width: 720,
  Height: 1280,
};

function view(
  job: Partial<BatchJobAnswer>,
  rest: Partial<Omit<CloudView, "job">> = {},
): ReturnType<typeof toSnapshot> {
  const answer = {
    JobId: "job-1",
    Status: "Processing",
    OutputConfig: JSON.stringify(output),
    CreateTime: "2026-11-22T08:00:00Z",
    ...job,
  };
  return toSnapshot({
    job: answer,
    progress: null,
    known: null,
    previous: null,
    can: abilitiesOf("embedded"),
    ...rest,
  });
}

const sub = (id: string, status: string, rest: Partial<SubJobAnswer> = {}): SubJobAnswer => ({
  JobId: id,
  Status: status,
  ...rest,
});
const url = (index: number) => output.MediaURL.replace("{index}", String(index));

function progress(
  clips: Partial<ClipProgressAnswer>[],
  rest: Partial<BatchProgressAnswer> = {},
): BatchProgressAnswer {
  return {
    RequestId: "r",
    JobId: "job-1",
    Status: "Processing",
    Cancelled: false,
    Seed: "seed-1",
    SubJobs: clips.map((clip, Index) => ({
      JobId: `s${Index}`,
      Index,
      Status: "Processing",
      Stage: "Encoding" as const,
      Progress: 0,
      Attempt: 1,
      ...clip,
    })),
    ...rest,
  };
}

describe("a job that makes plans only", () => {
  const plansOnly = JSON.stringify({ ...output, GeneratePreviewOnly: true });
  const subJobs = [sub("s0", "Success", { ProjectId: "p0" }), sub("s1", "Failed")];

  it("has plans where others have clips, and is finished with them", () => {
    const job = view({ Status: "Finished", OutputConfig: plansOnly, SubJobList: subJobs });
    expect(job.state).toBe("finished");
    expect(job.clips.map((clip) => [clip.state, clip.projectId])).toEqual([
      ["planned", "p0"],
      ["failed", null],
    ]);
  });

  it("is not recognised by a project alone: clips with files have one too", () => {
    const job = view({ Status: "Finished", SubJobList: subJobs });
    expect(job.clips[0]).toMatchObject({ state: "ready", projectId: null });
  });
});

describe("clip states", () => {
  it.each([
    ["Init", {}, "waiting", "waiting"],
    ["Queuing", {}, "waiting", "waiting"],
    ["Processing", {}, "working", "encoding"],
    ["processing", {}, "working", "encoding"],
    ["Success", { MediaId: "m" }, "ready", "done"],
    ["Finished", { MediaId: "m" }, "ready", "done"],
    ["Failed", { ErrorCode: "InvalidMaterial.NotFound" }, "failed", "failed"],
    ["Failed", { ErrorCode: "JobCancelled" }, "cancelled", "cancelled"],
    ["Canceled", {}, "cancelled", "cancelled"],
    ["Marinating", {}, "working", "encoding"],
    ["Marinating", { MediaId: "m" }, "ready", "done"],
  ])("reads %s %o as %s", (status, rest, state, stage) => {
    const clip = view({ SubJobList: [sub("s0", status, rest)] }).clips[0];
    expect(clip?.state).toBe(state);
    expect(clip?.stage).toBe(stage);
  });

  it("counts an unknown status as failed once the job is over and no clip came", () => {
    const clips = view({ Status: "Finished", SubJobList: [sub("s0", "Marinating")] }).clips;
    expect(clips.map((clip) => clip.state)).toEqual(["failed"]);
    expect(clips[0]?.error?.code).toBe("Unknown");
  });

  it("takes stage, progress and seconds left from the extension", () => {
    const clip = view(
      { SubJobList: [sub("s0", "Processing")] },
      { progress: progress([{ Stage: "Mixing", Progress: 40, SecondsLeft: 12 }]) },
    ).clips[0];
    expect(clip).toMatchObject({ stage: "mixing", progress: 0.4, secondsLeft: 12 });
  });

  it("keeps progress between 0 and 1, and null where none is reported", () => {
    const over = view(
      { SubJobList: [sub("s0", "Processing")] },
      { progress: progress([{ Progress: 130, SecondsLeft: -4 }]) },
    ).clips[0];
    expect(over).toMatchObject({ progress: 1, secondsLeft: null });
    const silent = view({ SubJobList: [sub("s0", "Processing")] }).clips[0];
    expect(silent).toMatchObject({ progress: null, secondsLeft: null });
  });
});

describe("job states", () => {
  const two = (a: string, b: string) => [sub("s0", a, { MediaId: "m" }), sub("s1", b)];
  it.each([
    ["Init", undefined, "waiting"],
    ["Processing", undefined, "working"],
    ["Processing", two("Success", "Init"), "working"],
    ["Processing", two("Success", "Success"), "working"],
    ["Finished", two("Success", "Success"), "finished"],
    ["Finished", two("Success", "Failed"), "finished"],
    ["Finished", [sub("s0", "Failed"), sub("s1", "Failed")], "failed"],
    ["Finished", two("Success", "Processing"), "working"],
    ["Failed", undefined, "failed"],
    ["Failed", two("Success", "Failed"), "finished"],
    ["Shelved", two("Success", "Success"), "finished"],
    ["Shelved", two("Success", "Init"), "working"],
  ])("reads %s with %o as %s", (status, SubJobList, state) => {
    expect(view({ Status: status, SubJobList }).state).toBe(state);
  });

  it("is cancelled once the clips in flight have stopped, not before", () => {
    const cancelled = progress([], { Cancelled: true });
    const stopping = two("Success", "Processing");
    expect(view({ SubJobList: stopping }, { progress: cancelled }).state).toBe("working");
    const stopped = [sub("s0", "Success", { MediaId: "m" }), sub("s1", "Cancelled")];
    const after = view({ SubJobList: stopped }, { progress: cancelled });
    expect(after.state).toBe("cancelled");
    expect(after.canCancel).toBe(false);
    expect(after.canRetry).toBe(true);
  });

  it("shows every requested clip before the cloud lists any", () => {
    const job = view({ Status: "Init", SubJobList: undefined });
    expect(job.clips.map((clip) => [clip.index, clip.state])).toEqual([
      [0, "waiting"],
      [1, "waiting"],
    ]);
  });

  it("explains the failure of a whole job on the job and on its clips", () => {
    const job = view({
      Status: "Failed",
      Extend: JSON.stringify({ ErrorCode: "InvalidParameter", ErrorMessage: "no such bucket" }),
    });
    expect(job.error).toEqual({ code: "InvalidParameter", message: "no such bucket" });
    expect(job.clips.map((clip) => clip.error?.code)).toEqual([
      "InvalidParameter",
      "InvalidParameter",
    ]);
  });

  it("shows nothing for clips that a finished job did not make", () => {
    const job = view({ Status: "Finished", SubJobList: [sub("s0", "Success", { MediaId: "m" })] });
    expect(job.clips).toHaveLength(1);
  });

  it("offers cancel and retry only where the backend has them", () => {
    const failed = [sub("s0", "Failed"), sub("s1", "Processing")];
    const cloud = view({ SubJobList: failed }, { can: abilitiesOf("cloud") });
    expect([cloud.canCancel, cloud.canRetry]).toEqual([false, false]);
    const here = view({ SubJobList: failed });
    expect([here.canCancel, here.canRetry]).toEqual([true, true]);
  });
});

describe("order of clips", () => {
  it("follows the number in the output address, also with the documented single slash", () => {
    const job = view({
      SubJobList: [
        sub("b", "Success", { MediaURL: url(1).replace("http://", "http:/"), MediaId: "m1" }),
        sub("a", "Success", { MediaURL: url(0).replace("http:", "https:"), MediaId: "m0" }),
      ],
    });
    expect(job.clips.map((clip) => clip.subJobId)).toEqual(["a", "b"]);
  });

  it("falls back to the order of the list when output addresses have no number or the same one", () => {
    const silent = view({ SubJobList: [sub("b", "Init"), sub("a", "Init")] });
    expect(silent.clips.map((clip) => clip.subJobId)).toEqual(["b", "a"]);
    const twice = view({
      SubJobList: [
        sub("b", "Success", { MediaURL: url(1) }),
        sub("a", "Init", { MediaURL: url(1) }),
      ],
    });
    expect(twice.clips.map((clip) => clip.index)).toEqual([0, 1]);
  });
});

describe("odd answers", () => {
  it("reads numbers that came as text, through the answer's own schema", () => {
    const answer = getBatchAnswerSchema.parse({
      RequestId: "r",
      EditingBatchJob: {
        JobId: "job-1",
        Status: "Finished",
        OutputConfig: JSON.stringify({ ...output, Count: "1", Width: "720", Height: "1280" }),
        SubJobList: [{ JobId: "s0", Status: "Success", Duration: "14.96", MediaId: "m" }],
      },
    });
    const job = view(answer.EditingBatchJob);
    expect(job.clips[0]?.durationSeconds).toBe(14.96);
    expect([job.count, job.width, job.height]).toEqual([1, 720, 1280]);
  });

  it("tolerates configs that are missing or not JSON, and invalid times", () => {
    const job = view({
      OutputConfig: "{not json",
      UserData: "[]",
      Extend: "oops",
      CreateTime: "yesterday",
      SubJobList: [sub("s0", "Init")],
    });
    expect(job).toMatchObject({ name: "job-1", count: 1, width: 1080, height: 1920 });
    expect(() => jobSnapshotSchema.parse(job)).not.toThrow();
  });

  it("takes the name from the app's store and the seed from the engine", () => {
    const known = {
      name: "春季新品",
      seed: "mine",
      createdAt: "2026-11-01T00:00:00.000Z",
      count: 2,
      width: 720,
      height: 1280,
    };
    const userData = JSON.stringify({ Name: "theirs", Seed: 7 });
    expect(view({ UserData: userData }, { known })).toMatchObject({
      name: "春季新品",
      seed: "mine",
    });
    expect(view({ UserData: userData })).toMatchObject({ name: "theirs", seed: "7" });
    expect(view({ UserData: userData }, { known, progress: progress([]) }).seed).toBe("seed-1");
  });

  it("keeps the content of a clip once it is known", () => {
    const first = view({ SubJobList: [sub("s0", "Processing")] });
    const content = {
      title: "t",
      subHeadings: [],
      script: "",
      voice: "",
      shots: [],
      warnings: [],
    };
    const previous = { ...first, clips: first.clips.map((clip) => ({ ...clip, content })) };
    const later = view({ SubJobList: [sub("s0", "Success", { MediaId: "m" })] }, { previous });
    expect(later.clips[0]?.content).toEqual(content);
  });

  it("survives a timeline that cannot be read", () => {
    const job = view(
      { SubJobList: [sub("s0", "Processing")] },
      { progress: progress([{ Timeline: '{"VideoTracks":"none"}' }]) },
    );
    expect(job.clips[0]?.content).toBeNull();
  });

  it("has an end time only once the job has ended", () => {
    const CompleteTime = "2026-11-22T08:10:00Z";
    expect(view({ CompleteTime, SubJobList: [sub("s0", "Init")] }).completedAt).toBeNull();
    const done = view({
      Status: "Finished",
      CompleteTime,
      SubJobList: [sub("s0", "Success", { MediaId: "m" })],
    });
    expect(done.completedAt).toBe("2026-11-22T08:10:00.000Z");
  });
});
