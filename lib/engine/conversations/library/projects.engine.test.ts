import { existsSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import {
  exampleBatch,
  isFinished,
  registerSources,
  untilJob,
} from "@/lib/engine/testing/example-batch";
import { openTestEngine, type TestEngine } from "@/lib/engine/testing/test-engine";
import { probeQuickly } from "@/lib/engine/testing/fake-parts";
import { coreCaller, type SdkFailure } from "@/lib/engine/testing/sdk-clients";

let test: TestEngine | undefined;
afterEach(async () => {
  await test?.close();
  test = undefined;
});

async function open(signatureAlgorithm?: string) {
  test = await openTestEngine({ parts: { probe: probeQuickly } });
  const call = coreCaller(test.endpoint, signatureAlgorithm ? { signatureAlgorithm } : {});
  const media = await registerSources(test, call);
  const preview = async (count: number, output: object = {}) => {
    const outputConfig = {
      GeneratePreviewOnly: true,
      MediaURL: undefined,
      Count: count,
      ...output,
    };
    const { query, body } = exampleBatch(media, { output: outputConfig, userData: { Seed: "p" } });
    const answer = await call("SubmitBatchMediaProducingJob", query, body);
    return untilJob(call, String(answer.JobId), isFinished);
  };
  return { test, call, media, preview };
}

type Project = Record<string, string> & { Duration: number };
type Found = { TotalCount: number; MaxResults: number; ProjectList: Project[] };

const refusal = async (work: Promise<unknown>): Promise<SdkFailure> => {
  const failure = await work.then(
    () => undefined,
    (thrown: unknown) => thrown as SdkFailure,
  );
  if (!failure) throw new Error("it was not refused");
  return failure;
};

describe.each(["V3", "V1"])("a plan-only job, signed with %s", (signing) => {
  it("plans, makes no file, and leaves a project with a timeline for each clip", async () => {
    const { test: engine, call, preview } = await open(signing === "V1" ? "v2" : undefined);
    const job = await preview(3);
    expect(job.JobType).toBe("Script");
    expect(job.SubJobList.map((clip) => clip.Status)).toEqual(["Success", "Success", "Success"]);
    const ids = job.SubJobList.map((clip) => (clip as unknown as Project).ProjectId ?? "");
    expect(new Set(ids).size).toBe(3);
    for (const clip of job.SubJobList) {
      expect(clip).not.toHaveProperty("MediaId");
      expect(clip).not.toHaveProperty("MediaURL");
    }
    expect(existsSync(engine.objectFile("bucket", "out"))).toBe(false);

    const { Project } = (await call("GetEditingProject", { ProjectId: ids[1] ?? "" })) as {
      Project: Project;
    };
    expect(Project).toMatchObject({
      ProjectId: ids[1],
      Status: "Editing",
      ProjectType: "EditingProject",
      CoverURL: "",
    });
    expect(Project.CreateTime).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    const timeline = JSON.parse(Project.Timeline ?? "") as {
      VideoTracks: { VideoTrackClips: { TimelineOut: number }[] }[];
      Reelpress: { Title: string; Index: number };
    };
    const clips = timeline.VideoTracks[0]?.VideoTrackClips ?? [];
    expect(timeline.Reelpress.Index).toBe(1);
    expect(Project.Title).toBe(timeline.Reelpress.Title);
    expect(clips.at(-1)?.TimelineOut).toBe(Project.Duration);
  });
});

describe("a plan-only job", () => {
  it("has the same plans as the same request with files", async () => {
    const { call, media, preview } = await open();
    const planned = await preview(2);
    const { query, body } = exampleBatch(media, { userData: { Seed: "p" } });
    const made = await call("SubmitBatchMediaProducingJob", query, body);
    await untilJob(call, String(made.JobId), isFinished);
    const timelines = async (JobId: string) => {
      const progress = (await call("ReelpressGetBatchProgress", { JobId })) as {
        SubJobs: { Timeline: string }[];
      };
      return progress.SubJobs.map((clip) => clip.Timeline);
    };
    expect(await timelines(String(planned.JobId))).toEqual(await timelines(String(made.JobId)));
  });

  it("still refuses an invalid output address", async () => {
    const { preview } = await open();
    const failure = await refusal(preview(1, { MediaURL: "ftp://x/{index}.mp4" }));
    expect(failure.data.Message).toContain("OutputConfig.MediaURL");
  });

  it("is planned again, not rendered, when one of its cancelled plans is retried", async () => {
    const { test: engine, call, media } = await open();
    await engine.engine.stop();
    const { query, body } = exampleBatch(media, {
      output: { GeneratePreviewOnly: true, MediaURL: undefined },
    });
    const jobId = String((await call("SubmitBatchMediaProducingJob", query, body)).JobId);
    await call("ReelpressCancelBatchJob", { JobId: jobId });
    const cancelled = await untilJob(call, jobId, isFinished);
    expect(cancelled.SubJobList.map((clip) => clip.ErrorCode)).toEqual(
      Array.from({ length: 2 }, () => "JobCancelled"),
    );
    await engine.engine.start();
    for (const clip of cancelled.SubJobList) {
      await call("ReelpressRetrySubJob", { JobId: jobId, SubJobId: clip.JobId });
      await untilJob(call, jobId, isFinished);
    }
    const job = await untilJob(call, jobId, isFinished);
    expect(job.SubJobList.map((clip) => clip.Status)).toEqual(["Success", "Success"]);
    expect(existsSync(engine.objectFile("bucket", "out"))).toBe(false);
  });
});

describe("projects", () => {
  it("are listed in pages, by order, state, time and source", async () => {
    const { call, preview } = await open();
    await preview(3);
    const search = async (fields: Record<string, string> = {}) =>
      (await call("SearchEditingProject", fields)) as Found;
    const all = await search();
    expect(all).toMatchObject({ TotalCount: 3, MaxResults: 10 });
    const ids = all.ProjectList.map((project) => project.ProjectId);
    const ascending = await search({ SortBy: "CreationTime:Asc" });
    expect(ascending.ProjectList.map((project) => project.ProjectId)).toEqual(ids.toReversed());
    const second = await search({ PageNo: "2", PageSize: "2" });
    expect(second).toMatchObject({ TotalCount: 3, MaxResults: 2 });
    expect(second.ProjectList.map((project) => project.ProjectId)).toEqual(ids.slice(2));
    expect((await search({ Status: "Editing" })).TotalCount).toBe(3);
    expect((await search({ Status: "Produced" })).TotalCount).toBe(0);
    expect((await search({ Status: "Draft, Editing,Deleted" })).TotalCount).toBe(3);
    expect((await search({ Status: "Draft,Produced" })).TotalCount).toBe(0);
    expect((await search({ Status: "Deleted" })).TotalCount).toBe(0);
    expect((await search({ CreateSource: "WebSDK,OpenAPI" })).TotalCount).toBe(3);
    const types = {
      ProjectType: "EditingProject,LiveEditingProject",
      TemplateType: "None,Timeline",
    };
    expect((await search(types)).TotalCount).toBe(3);
    expect((await search({ Status: "", ProjectType: "", StartTime: "" })).TotalCount).toBe(3);
    expect((await search({ ProjectType: "LiveEditingProject" })).TotalCount).toBe(0);
    expect((await search({ CreateSource: "WebSDK" })).TotalCount).toBe(0);
    expect((await search({ StartTime: "2100-01-01T00:00:00Z" })).TotalCount).toBe(0);
    expect((await search({ EndTime: "2000-01-01T00:00:00Z" })).TotalCount).toBe(0);
  });

  it("refuse a wrong call by the name of the parameter", async () => {
    const { call } = await open();
    const calls: [string, Record<string, string>, string][] = [
      ["SearchEditingProject", { PageSize: "101" }, "PageSize"],
      ["SearchEditingProject", { PageNo: "0" }, "PageNo"],
      ["SearchEditingProject", { SortBy: "Title:Asc" }, "SortBy"],
      ["SearchEditingProject", { Status: "Editing,Ready" }, "Status[1]"],
      ["GetEditingProject", {}, "ProjectId"],
      ["GetEditingProject", { ProjectId: "x", RequestSource: "WebSDK" }, "RequestSource"],
      ["DeleteEditingProjects", {}, "ProjectIds"],
      ["DeleteEditingProjects", { ProjectIds: [...Array(101).keys()].join(",") }, "ProjectIds"],
      ["CreateEditingProject", { Description: "x" }, "Title"],
      ["CreateEditingProject", { Title: "x", ProjectType: "LiveEditingProject" }, "ProjectType"],
      ["CreateEditingProject", { Title: "x", TemplateId: "t" }, "TemplateId"],
      ["CreateEditingProject", { Title: "x".repeat(129) }, "Title"],
    ];
    for (const [action, fields, name] of calls) {
      expect((await refusal(call(action, fields))).data.Message).toContain(`"${name}"`);
    }
  });

  it("are created, changed and deleted", async () => {
    const { call, media } = await open();
    const draft = (await call("CreateEditingProject", { Title: "Mine" })) as { Project: Project };
    expect(draft.Project).toMatchObject({ Status: 1, StatusName: "Draft", Title: "Mine" });
    const ProjectId = String(draft.Project.ProjectId);
    const Timeline = JSON.stringify({
      VideoTracks: [{ VideoTrackClips: [{ MediaId: media[0], Out: 1 }] }],
    });
    await call("UpdateEditingProject", { ProjectId, Description: "of two" }, { Timeline });
    const get = async () =>
      (await call("GetEditingProject", { ProjectId })) as { Project: Project };
    expect((await get()).Project).toMatchObject({
      Title: "Mine",
      Description: "of two",
      Status: "Editing",
      Timeline,
    });
    const wrong = { VideoTracks: [{ VideoTrackClips: [{ MediaId: "a", Colour: 1 }] }] };
    const failure = await refusal(
      call("UpdateEditingProject", { ProjectId }, { Timeline: JSON.stringify(wrong) }),
    );
    expect(failure.data.Message).toContain("Timeline.VideoTracks[0].VideoTrackClips[0].Colour");
    await call("DeleteEditingProjects", { ProjectIds: ProjectId });
    await call("DeleteEditingProjects", { ProjectIds: ProjectId });
    expect((await refusal(get())).code).toBe("ProjectNotFound");
    expect((await refusal(call("UpdateEditingProject", { ProjectId, Title: "x" }))).code).toBe(
      "ProjectNotFound",
    );
  });
});
