import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, it } from "vitest";
import { isFinished, untilJob } from "@/lib/engine/testing/batch-material";
import { type CallbackTest, openCallbackTest } from "@/lib/engine/testing/callback-engine";

let test: CallbackTest;
afterEach(() => test.close());

it("a batch of plans tells only of itself, with the projects that hold them", async () => {
  test = await openCallbackTest({ lanes: 0 });
  const there = await test.receiver();
  const userData = { NotifyAddress: there.url() };
  const JobId = await test.submit({ output: { Count: 2, GeneratePreviewOnly: true }, userData });
  const job = await untilJob(test.call, JobId, isFinished);
  await there.until(1);
  await sleep(300);
  expect(there.events()).toMatchObject([
    {
      EventType: "BatchProduceMediaComplete",
      MessageBody: { JobId, Status: "Success", SubJobList: job.SubJobList },
    },
  ]);
  expect(job.SubJobList[0]).toHaveProperty("ProjectId");
});

it("a single production tells of one composition, under the id that was answered", async () => {
  test = await openCallbackTest();
  const there = await test.receiver();
  const Timeline = JSON.stringify({
    VideoTracks: [{ VideoTrackClips: [{ MediaId: test.media[0], In: 0, Out: 1 }] }],
  });
  const { JobId, ProjectId } = await test.call(
    "SubmitMediaProducingJob",
    {
      OutputMediaConfig: JSON.stringify({
        MediaURL: "http://bucket.oss-cn-shanghai.aliyuncs.com/out/single.mp4",
        Width: 144,
        Height: 256,
      }),
      UserData: JSON.stringify({ NotifyAddress: there.url(), Key: "value" }),
    },
    { Timeline },
  );
  await there.until(1);
  await sleep(300);
  expect(there.events()).toMatchObject([
    { EventType: "ProduceMediaComplete", MessageBody: { JobId, ProjectId, Status: "Success" } },
  ]);
  expect(there.events()[0]?.MessageBody).not.toHaveProperty("MasterJobId");
});

it("one address is told one event at a time, the job after its clips, however slow it is", async () => {
  test = await openCallbackTest({ lanes: 4 });
  const there = await test.receiver(() => ({ status: 200, afterMs: 150 }));
  const other = await test.receiver(() => ({ status: 200, afterMs: 150 }));
  await test.call("SetEventCallback", {
    CallbackURL: other.url(),
    EventTypeList: "ProduceMediaComplete,BatchProduceMediaComplete",
  });
  await test.submit({ output: { Count: 4 }, userData: { NotifyAddress: there.url() } });
  await there.until(5);
  await other.until(5);
  expect([there.mostAtOnce(), other.mostAtOnce()]).toEqual([1, 1]);
  expect(there.events().at(-1)?.EventType).toBe("BatchProduceMediaComplete");
});
