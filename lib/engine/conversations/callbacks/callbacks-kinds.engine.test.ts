import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, it } from "vitest";
import { isFinished, untilJob } from "@/lib/engine/testing/example-batch";
import { type CallbackTest, openCallbackTest } from "@/lib/engine/testing/callback-engine";

let test: CallbackTest;
afterEach(() => test.close());

it("a plan-only batch sends one event, with the projects of its plans", async () => {
  test = await openCallbackTest({ slots: 0 });
  const receiver = await test.receiver();
  const userData = { NotifyAddress: receiver.url() };
  const JobId = await test.submit({ output: { Count: 2, GeneratePreviewOnly: true }, userData });
  const job = await untilJob(test.call, JobId, isFinished);
  await receiver.until(1);
  await sleep(300);
  expect(receiver.events()).toMatchObject([
    {
      EventType: "BatchProduceMediaComplete",
      MessageBody: { JobId, Status: "Success", SubJobList: job.SubJobList },
    },
  ]);
  expect(job.SubJobList[0]).toHaveProperty("ProjectId");
});

it("a single production sends one event, with the id from the answer to its submit", async () => {
  test = await openCallbackTest();
  const receiver = await test.receiver();
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
      UserData: JSON.stringify({ NotifyAddress: receiver.url(), Key: "value" }),
    },
    { Timeline },
  );
  await receiver.until(1);
  await sleep(300);
  expect(receiver.events()).toMatchObject([
    { EventType: "ProduceMediaComplete", MessageBody: { JobId, ProjectId, Status: "Success" } },
  ]);
  expect(receiver.events()[0]?.MessageBody).not.toHaveProperty("MasterJobId");
});

it("a slow address gets one event at a time, the job after its clips", async () => {
  test = await openCallbackTest({ slots: 4 });
  const receiver = await test.receiver(() => ({ status: 200, afterMs: 150 }));
  const other = await test.receiver(() => ({ status: 200, afterMs: 150 }));
  await test.call("SetEventCallback", {
    CallbackURL: other.url(),
    EventTypeList: "ProduceMediaComplete,BatchProduceMediaComplete",
  });
  await test.submit({ output: { Count: 4 }, userData: { NotifyAddress: receiver.url() } });
  await receiver.until(5);
  await other.until(5);
  expect([receiver.mostAtOnce(), other.mostAtOnce()]).toEqual([1, 1]);
  expect(receiver.events().at(-1)?.EventType).toBe("BatchProduceMediaComplete");
});
