import { symlink } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  exampleBatch,
  isFinished,
  registerSources,
  untilJob,
} from "@/lib/engine/testing/example-batch";
import { openTestEngine, type TestEngine } from "@/lib/engine/testing/test-engine";
import { drawVideo } from "@/lib/engine/testing/fake-parts";
import { coreCaller, type SdkFailure } from "@/lib/engine/testing/sdk-clients";

let test: TestEngine;
let call: ReturnType<typeof coreCaller>;
let media: string[];

beforeAll(async () => {
  test = await openTestEngine();
  call = coreCaller(test.endpoint);
  media = await registerSources(test, call);
  await drawVideo(test.objectFile("bucket", "kept/take_1.mp4"));
  await drawVideo(test.objectFile("bucket", "kept/a b_1.mp4"));
  for (const name of ["take_1", "a b_1"]) {
    await call("RegisterMediaInfo", { InputURL: `oss://bucket/kept/${name}.mp4` });
  }
  await symlink(
    path.dirname(test.objectFile("bucket", "kept/x")),
    path.join(path.dirname(path.dirname(test.objectFile("bucket", "kept/x"))), "alias"),
  );
});
afterAll(() => test.close());

const batch = (MediaURL: string, Count = 2) => {
  const { query, body } = exampleBatch(media, { output: { MediaURL, Count } });
  return call("SubmitBatchMediaProducingJob", query, body);
};
const refusal = (work: Promise<unknown>): Promise<SdkFailure> =>
  work.then(
    (answer) => Promise.reject(new Error(`accepted: ${JSON.stringify(answer)}`)),
    (error: unknown) => error as SdkFailure,
  );

describe("an output address that would overwrite media of the library", () => {
  it.each([
    "oss://bucket/kept/take_{index}.mp4",
    "http://bucket.oss-cn-shanghai.aliyuncs.com/kept/take_{index}.mp4",
    "https://bucket.oss-cn-beijing.aliyuncs.com/kept/take_{index}.mp4",
    "http://bucket.oss-cn-shanghai.aliyuncs.com/%6bept/t%61ke_{index}.mp4",
    "http://bucket.oss-cn-shanghai.aliyuncs.com/kept/a%20b_{index}.mp4",
    "oss://bucket/alias/take_{index}.mp4",
  ])("is refused for a batch: %s", async (url) => {
    expect(await refusal(batch(url))).toMatchObject({
      statusCode: 400,
      message: expect.stringMatching(/of the library and would be overwritten/) as string,
    });
  });

  it("is refused for a single production and for clips of plans", async () => {
    const Timeline = JSON.stringify({
      VideoTracks: [{ VideoTrackClips: [{ MediaId: media[0], In: 0, Out: 0.4 }] }],
    });
    const MediaURL = "oss://bucket/kept/take_1.mp4";
    const produced = call("SubmitMediaProducingJob", {
      Timeline,
      OutputMediaConfig: JSON.stringify({ MediaURL, Width: 320, Height: 240 }),
    });
    expect((await refusal(produced)).message).toMatch(/would be overwritten/);
    const projectIds: string[] = [];
    for (const Title of ["p", "q"]) {
      const made = await call("CreateEditingProject", { Title, Timeline });
      projectIds.push((made as { Project: { ProjectId: string } }).Project.ProjectId);
    }
    const output = { MediaURL: "oss://bucket/kept/take_{index}.mp4", Width: 320, Height: 240 };
    const scene = call("SubmitSceneBatchEditingJob", {
      ProjectIds: projectIds.join(),
      OutputConfig: JSON.stringify(output),
    });
    expect((await refusal(scene)).message).toMatch(/would be overwritten/);
  });

  it("is refused when a link makes two outputs one object", async () => {
    const folder = path.dirname(path.dirname(test.objectFile("bucket", "kept/x")));
    await symlink(path.join(folder, "kept"), path.join(folder, "again0"));
    await symlink(path.join(folder, "kept"), path.join(folder, "again1"));
    const refused = await refusal(batch("oss://bucket/again{index}/same.mp4"));
    expect(refused.message).toMatch(/are the same object/);
  });

  it.each([
    "http://bucket.oss-cn-shanghai.aliyuncs.com/new.mp4?{index}.mp4",
    "http://bucket.oss-cn-shanghai.aliyuncs.com/new.mp4#{index}.mp4",
  ])("is refused when all clips would share it: %s", async (url) => {
    expect((await refusal(batch(url))).message).toMatch(/ends the path of a web address/);
  });

  it("is accepted for an earlier output, unless a job under way uses that as a source", async () => {
    const url = "oss://bucket/made/clip_{index}.mp4";
    const { JobId } = (await batch(url, 1)) as { JobId: string };
    const job = await untilJob(call, JobId, isFinished);
    const clip = String(job.SubJobList[0]?.MediaId);
    const again = (await batch(url, 1)) as { JobId: string };
    await untilJob(call, again.JobId, isFinished);
    await test.database.pool.query(
      `insert into engine.jobs (job_id, state, seed, clip_count, input_config, output_config, media_ids,
         lease_token, lease_worker, lease_until)
       values ('open', 'preparing', 's', 0, '{}', '{}', $1, 't', 'w', now() + interval '1 hour')`,
      [JSON.stringify({ [clip]: clip })],
    );
    expect((await refusal(batch(url, 1))).message).toMatch(/of a job that is at work/);
  });
});
