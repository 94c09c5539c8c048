import { existsSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { exampleBatch, isFinished, untilJob } from "@/lib/engine/testing/example-batch";
import { openProducing, type Producing, refusal, url } from "@/lib/engine/testing/producing-engine";
import type { Fields } from "@/lib/engine/testing/sdk-clients";

let opened: Producing | undefined;
afterEach(async () => {
  await opened?.test.close();
  opened = undefined;
});
const open = async (options = {}) => (opened = await openProducing(options));

const sceneOutput = (more: object = {}) =>
  JSON.stringify({ MediaURL: url("scene_{index}"), ...more });

describe("a batch of projects", () => {
  it("renders the chosen plans as they were planned, in the order of the request", async () => {
    const { test: engine, call, preview, renders } = await open();
    const [first = "", , third = ""] = await preview(3);
    const answer = await call("SubmitSceneBatchEditingJob", {
      ProjectIds: `${third},${first}`,
      OutputConfig: sceneOutput(),
      UserData: '{"Key":"value"}',
    });
    const job = await untilJob(call, String(answer.JobId), isFinished);
    expect(job).toMatchObject({
      JobType: "Scene_Batch_Editing",
      ExtendInput: JSON.stringify([third, first]),
      UserData: '{"Key":"value"}',
    });
    expect(job.SubJobList).toMatchObject([
      { ProjectId: third, Status: "Success", MediaURL: url("scene_0") },
      { ProjectId: first, Status: "Success", MediaURL: url("scene_1") },
    ]);
    expect(existsSync(engine.objectFile("bucket", "made/scene_1.mp4"))).toBe(true);
    for (const projectId of [third, first]) {
      const { Project } = (await call("GetEditingProject", { ProjectId: projectId })) as {
        Project: Fields;
      };
      expect(Project.Status).toBe("Produced");
      expect(Project.CoverURL).toContain("http");
      const planned = JSON.parse(Project.Timeline ?? "") as { Reelpress: { Index: number } };
      const index = [third, first].indexOf(projectId);
      const render = renders.find((one) => one.timeline.Reelpress.Index === index);
      expect(render?.timeline).toEqual({
        ...planned,
        Reelpress: { ...planned.Reelpress, Index: index },
      });
    }
    const found = await call("SearchEditingProject", { Status: "Produced" });
    expect(found.TotalCount).toBe(2);
  });

  it("is listed among the batch jobs with its own type", async () => {
    const { call, preview } = await open();
    const ids = await preview(1);
    const answer = await call("SubmitSceneBatchEditingJob", {
      ProjectIds: ids.join(),
      OutputConfig: sceneOutput({ Width: 288, Height: 512 }),
    });
    const job = await untilJob(call, String(answer.JobId), isFinished);
    expect(job.SubJobList[0]?.Status).toBe("Success");
    const ofType = async (JobType: string) =>
      (await call("ListBatchMediaProducingJobs", { JobType })).EditingBatchJobList as Fields[];
    expect((await ofType("Scene_Batch_Editing")).map((one) => one.JobId)).toEqual([answer.JobId]);
    expect(await ofType("Script")).toHaveLength(1);
    expect(await ofType("Smart_Mix")).toEqual([]);
  });

  it("answers which wishes for the streams are not obeyed, as a batch does", async () => {
    const { call, media, preview } = await open({ strict: false });
    const ids = await preview(1);
    const Video = { Codec: "H.265", Profile: "high", Bitrate: "900", Crf: 28 };
    const { query, body } = exampleBatch(media, { output: { Count: 1, Video } });
    const scene = { ProjectIds: ids.join(), OutputConfig: sceneOutput({ Video }) };
    for (const answer of [
      await call("SubmitSceneBatchEditingJob", scene),
      await call("SubmitBatchMediaProducingJob", query, body),
    ]) {
      const notObeyed = answer.ReelpressPassedThrough as string[];
      expect(notObeyed.filter((path) => path.includes("Video")).toSorted()).toEqual([
        "OutputConfig.Video.Bitrate",
        "OutputConfig.Video.Codec",
      ]);
      const job = await untilJob(call, String(answer.JobId), isFinished);
      expect(job.SubJobList.map(({ Status }) => Status)).toEqual(["Success"]);
    }
  });

  it("refuses a wrong call by the name of the parameter", async () => {
    const { call, preview } = await open();
    const [project = ""] = await preview(1);
    const draft = (await call("CreateEditingProject", { Title: "draft" })) as { Project: Fields };
    const calls: [Fields, string, string][] = [
      [{ OutputConfig: sceneOutput() }, "MissingParameter", '"ProjectIds"'],
      [{ ProjectIds: project }, "MissingParameter", '"OutputConfig"'],
      [{ ProjectIds: "nobody", OutputConfig: sceneOutput() }, "ProjectNotFound", "nobody"],
      [
        { ProjectIds: draft.Project.ProjectId ?? "", OutputConfig: sceneOutput() },
        "InvalidParameter",
        "draft",
      ],
      [{ ProjectIds: project, OutputConfig: "{" }, "InvalidParameter", '"OutputConfig"'],
      [
        { ProjectIds: project, OutputConfig: JSON.stringify({ MediaURL: url("same") }) },
        "InvalidParameter",
        "OutputConfig.MediaURL",
      ],
      [
        { ProjectIds: project, OutputConfig: sceneOutput({ Width: 512, Height: 288 }) },
        "InvalidParameter",
        "OutputConfig.Width",
      ],
      [
        { ProjectIds: project, OutputConfig: sceneOutput({ StorageLocation: "x", FileName: "y" }) },
        "NotImplemented",
        "OutputConfig.StorageLocation",
      ],
    ];
    for (const [fields, code, named] of calls) {
      const failure = await refusal(call("SubmitSceneBatchEditingJob", fields));
      expect([failure.code, failure.data.Message]).toEqual([code, expect.stringContaining(named)]);
    }
  });
});
