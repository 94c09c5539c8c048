import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, it } from "vitest";
import { isFinished, untilJob } from "@/lib/engine/testing/example-batch";
import { type CallbackTest, openCallbackTest } from "@/lib/engine/testing/callback-engine";

let test: CallbackTest;
afterEach(() => test.close());

/** What was received, which is forgotten. */
function taken(receiver: Awaited<ReturnType<CallbackTest["receiver"]>>) {
  const events = receiver.events();
  receiver.received.length = 0;
  return events;
}

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

it("a step that only chooses sends one event, and plans of a choice send one more", async () => {
  test = await openCallbackTest();
  const receiver = await test.receiver();
  const UserData = JSON.stringify({ NotifyAddress: receiver.url(), Key: "value" });
  const film = test.media[0];
  const InputConfig = JSON.stringify({
    MediaArray: [film, test.media[2], test.media[3]],
    HighlightStrategy: { TargetDuration: 5 },
  });
  const OutputConfig = JSON.stringify({
    MediaURL: "http://bucket.oss-cn-shanghai.aliyuncs.com/out/step_{index}.mp4",
    Width: 144,
    Height: 256,
  });
  const query = { OutputConfig, UserData };
  const jobs = [
    ["SubmitSceneMediaSelectionJob", { JobType: "Screen_Media_Highlights_Media_Select" }],
    [
      "SubmitSceneTimelineOrganizationJob",
      {
        JobType: "Screen_Media_Highlights_Timeline_Organize",
        MediaSelectResult: JSON.stringify({
          textMatchMediaOutputList: [
            {
              textMatchMediaSentenceOutputList: [
                { text: "", matchClipList: [{ mediaId: film, startTime: 0, endTime: 2 }] },
              ],
            },
          ],
        }),
      },
    ],
  ] as const;
  for (const [operation, own] of jobs) {
    const { JobId } = await test.call(operation, { ...query, ...own }, { InputConfig });
    const { SubJobList } = await untilJob(test.call, String(JobId), isFinished);
    await receiver.until(1);
    await sleep(300);
    expect(taken(receiver)).toMatchObject([
      {
        EventType: "BatchProduceMediaComplete",
        MessageBody: { JobId, JobType: own.JobType, Status: "Success", SubJobList, UserData },
      },
    ]);
  }
});

it("an extraction is reported under its id, and each file that it exports", async () => {
  test = await openCallbackTest();
  const receiver = await test.receiver();
  const UserData = JSON.stringify({ NotifyAddress: receiver.url() });
  const InputConfig = JSON.stringify({
    MediaArray: [{ MediaId: test.media[0] }],
    Strategy: { Count: 1, ClipDuration: 3 },
  });
  const exported = { NeedExport: true, OutputMediaTarget: "oss-object", Bucket: "bucket" };
  for (const [output, types] of [
    [{}, ["BatchProduceMediaComplete"]],
    [
      { ...exported, ObjectKey: "out/highlight.mp4" },
      ["ProduceMediaComplete", "BatchProduceMediaComplete"],
    ],
  ] as const) {
    const query = { OutputConfig: JSON.stringify(output), UserData };
    const { JobId } = await test.call("SubmitHighlightExtractionJob", query, { InputConfig });
    await receiver.until(types.length);
    await sleep(300);
    const events = taken(receiver);
    expect(events.map(({ EventType }) => EventType)).toEqual(types);
    expect(events.at(-1)?.MessageBody).toMatchObject({ JobId, Status: "Success" });
  }
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
