import RpcClient from "@alicloud/pop-core";
import { afterEach, describe, expect, it } from "vitest";
import { imsVersion } from "@/lib/ims/contract/operations";
import { exampleBatch, isFinished, untilJob } from "@/lib/engine/testing/example-batch";
import { testKeys } from "@/lib/engine/testing/test-engine";
import {
  openProducing,
  type Producing,
  type Production,
  refusal,
  target,
  timelineOf,
  untilProduced,
} from "@/lib/engine/testing/producing-engine";
import type { Fields } from "@/lib/engine/testing/sdk-clients";

let opened: Producing | undefined;
afterEach(async () => {
  await opened?.test.close();
  opened = undefined;
});
const open = async () => (opened = await openProducing());

describe("the list of productions", () => {
  it("pages through the sub-jobs of a batch with their sources, in both orders", async () => {
    const { test: engine, call, media } = await open();
    const { query, body } = exampleBatch(media, { output: { Count: 3 } });
    const MasterJobId = String((await call("SubmitBatchMediaProducingJob", query, body)).JobId);
    const job = await untilJob(call, MasterJobId, isFinished);
    const ids = job.SubJobList.map((clip) => clip.JobId);
    const client = new RpcClient({
      ...testKeys,
      endpoint: `http://${engine.endpoint}`,
      apiVersion: imsVersion,
    });
    const list = async (fields: Fields) =>
      client.request<{
        MediaProducingJobList: Production[];
        NextToken?: string;
        MaxResults: string;
      }>("ListMediaProducingJobs", { MasterJobId, ...fields }, { timeout: 30_000 });
    const all = await list({});
    expect(all.MaxResults).toBe("10");
    expect(all.MediaProducingJobList.map((one) => one.JobId)).toEqual(ids.toReversed());
    const page = await list({ SortBy: "CreationTime:Asc", MaxResults: "2" });
    expect(page.MediaProducingJobList.map((one) => one.JobId)).toEqual(ids.slice(0, 2));
    const NextToken = page.NextToken ?? "";
    const next = await list({ SortBy: "CreationTime:Asc", MaxResults: "2", NextToken });
    expect(next.MediaProducingJobList.map((one) => one.JobId)).toEqual(ids.slice(2));
    expect(next.NextToken).toBeUndefined();
    await expect(list({ NextToken })).rejects.toMatchObject({ code: "InvalidParameter" });
    expect((await list({ Status: "Failed" })).MediaProducingJobList).toEqual([]);
    expect((await list({ Status: "Success" })).MediaProducingJobList).toHaveLength(3);
    expect((await list({ JobType: "LiveEditingJob" })).MediaProducingJobList).toEqual([]);
    expect(
      (await list({ Keyword: (ids[1] ?? "").slice(4, 20) })).MediaProducingJobList,
    ).toHaveLength(1);

    const answer = await call("GetMediaProducingJob", { JobId: ids[0] ?? "" });
    const subJob = answer.MediaProducingJob as Production;
    const materials = JSON.parse(subJob.SubJobMaterials ?? "") as Fields;
    expect(materials.Title).toMatch(/^Title (one|two)$/);
    expect(materials.SpeechText).toMatch(/^This is the (first|second) script\.$/);
    expect(JSON.parse(subJob.Timeline ?? "")).toHaveProperty("VideoTracks");
  });

  it("lists single productions of the last 30 days", async () => {
    const { call, media, produce } = await open();
    const { JobId, ProjectId } = await produce(target("one"), {
      Timeline: JSON.stringify(timelineOf(media)),
    });
    await untilProduced(call, JobId);
    const list = async (fields: Fields) =>
      (await call("ListMediaProducingJobs", fields)).MediaProducingJobList as Production[];
    expect(await list({})).toMatchObject([{ JobId, ProjectId, Status: "Success" }]);
    expect(await list({ ProjectId })).toHaveLength(1);
    expect(await list({ ProjectId: "other" })).toEqual([]);
    expect(await list({ MasterJobId: "other" })).toEqual([]);
    expect(await list({ EndTime: "2001-01-01T00:00:00Z" })).toEqual([]);
    const window = { StartTime: "2024-01-01T00:00:00Z", EndTime: "2024-01-31T00:00:01Z" };
    expect((await refusal(list(window))).data.Message).toContain("30 days");
    const backwards = { StartTime: "2024-01-02T00:00:00Z", EndTime: "2024-01-01T00:00:00Z" };
    expect((await refusal(list(backwards))).data.Message).toContain("EndTime");
    for (const [name, value] of [
      ["MaxResults", "101"],
      ["SortBy", "desc"],
      ["Status", "Done"],
      ["JobType", "Script"],
    ] as const) {
      expect((await refusal(list({ [name]: value }))).data.Message).toContain(`"${name}"`);
    }
  });
});
