import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { callbackEventSchema } from "@/lib/ims/schema/answers/callbacks";
import { getJob, isFinished, untilJob } from "@/lib/engine/testing/batch-material";
import { type CallbackTest, openCallbackTest } from "@/lib/engine/testing/callback-engine";
import { fakeParts } from "@/lib/engine/testing/fake-parts";
import { WorkFailure } from "@/lib/engine/queue/workers/work-failure";
import type { SdkFailure } from "@/lib/engine/testing/sdk-clients";

let test: CallbackTest;
afterEach(() => test.close());

describe("what a job tells", () => {
  it("its clips one by one, then itself, in IMS's envelope, signed when a key is set", async () => {
    test = await openCallbackTest();
    const there = await test.receiver();
    const AuthKey = "TestKey001";
    const account = { CallbackURL: there.url("/account"), AuthSwitch: "on", AuthKey };
    await test.call("SetEventCallback", account);
    const userData = {
      NotifyAddress: there.url("/job"),
      RegisterMediaNotifyAddress: there.url("/media"),
      Key: "中",
    };
    const JobId = await test.submit({ output: { Count: 3 }, userData });
    const job = await untilJob(test.call, JobId, isFinished);
    const isBatch = (event: { EventType: string }) =>
      event.EventType === "BatchProduceMediaComplete";
    await there.until(
      () =>
        there.events("/account").some(isBatch) &&
        there.events("/job").some(isBatch) &&
        there.events("/media").length === 3,
    );

    const events = there.events("/job");
    expect(events.map((event) => event.EventType)).toEqual([
      "ProduceMediaComplete",
      "ProduceMediaComplete",
      "ProduceMediaComplete",
      "BatchProduceMediaComplete",
    ]);
    for (const event of events) {
      expect(callbackEventSchema.parse(event)).toEqual(event);
      expect(event.UserId).toBeTypeOf("number");
      expect(event.EventTime).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      expect(JSON.parse(event.MessageBody.UserData ?? "")).toEqual(userData);
      expect(event.MessageBody.Status).toBe("Success");
    }
    const told = events.slice(0, 3).map((event) => event.MessageBody);
    expect(told.toSorted((a, b) => String(a.MediaURL).localeCompare(String(b.MediaURL)))).toEqual(
      job.SubJobList.map((clip) => ({
        JobId: clip.JobId,
        MasterJobId: JobId,
        Status: "Success",
        MediaId: clip.MediaId,
        MediaURL: clip.MediaURL,
        ProjectId: (clip as unknown as { ProjectId: string }).ProjectId,
        UserData: JSON.stringify(userData),
      })),
    );
    expect(events[3]?.MessageBody).toMatchObject({
      JobId,
      JobType: "Script",
      SubJobList: job.SubJobList,
    });

    expect(
      there.events("/media").map(({ EventType, MessageBody }) => [EventType, MessageBody.Status]),
    ).toEqual(Array(3).fill(["RegisterMediaComplete", "Success"]));
    // The account hears of all three kinds, for it named none.
    const kinds = there.events("/account").map((event) => event.EventType);
    expect(kinds.at(-1)).toBe("BatchProduceMediaComplete");
    expect(kinds).toContain("RegisterMediaComplete");
    expect(kinds.filter((kind) => kind === "ProduceMediaComplete")).toHaveLength(3);

    for (const one of there.received) {
      const timestamp = String(one.headers["x-ice-timestamp"]);
      expect(Math.abs(Number(timestamp) - Date.now() / 1000)).toBeLessThan(60);
      const plain = [there.url(one.path), timestamp, AuthKey].join("|");
      const expected = createHash("md5").update(plain).digest("hex");
      expect(one.headers["x-ice-signature"]).toBe(expected);
    }
  });

  it("is not signed without a key, and an address that is named twice hears it once", async () => {
    test = await openCallbackTest();
    const there = await test.receiver();
    const EventTypeList = "BatchProduceMediaComplete";
    await test.call("SetEventCallback", { CallbackURL: there.url(), EventTypeList });
    const JobId = await test.submit({
      output: { Count: 1 },
      userData: { NotifyAddress: there.url() },
    });
    await untilJob(test.call, JobId, isFinished);
    await there.until(2);
    await sleep(300);
    expect(there.events().map((event) => event.EventType)).toEqual([
      "ProduceMediaComplete",
      "BatchProduceMediaComplete",
    ]);
    expect(there.received[0]?.headers).not.toHaveProperty("x-ice-signature");
  });

  it("a failed clip with its code; the job still succeeds by the others", async () => {
    const quick = fakeParts().renderClip;
    test = await openCallbackTest({
      parts: {
        async renderClip(order) {
          if (order.timeline.Reelpress.Index === 1) {
            throw new WorkFailure("input", "InvalidParameter.ResourceContentBad", "It is broken.");
          }
          return quick(order);
        },
      },
    });
    const there = await test.receiver();
    const JobId = await test.submit({
      output: { Count: 2 },
      userData: { NotifyAddress: there.url() },
    });
    await untilJob(test.call, JobId, isFinished);
    await there.until(3);
    const failed = there.events().find((event) => event.MessageBody.Status === "Fail");
    expect(failed).toMatchObject({
      EventType: "ProduceMediaComplete",
      MessageBody: {
        ErrorCode: "InvalidParameter.ResourceContentBad",
        ErrorMessage: "It is broken.",
      },
    });
    expect(failed?.MessageBody).not.toHaveProperty("MediaId");
    expect(there.events()[2]).toMatchObject({
      EventType: "BatchProduceMediaComplete",
      MessageBody: { Status: "Success", SubJobList: [{ Status: "Success" }, { Status: "Failed" }] },
    });

    // Made again, it is told again: the clip, and the job that ends a second time.
    const clip = (await getJob(test.call, JobId)).SubJobList[1];
    await test.call("ReelpressRetrySubJob", { JobId, SubJobId: clip?.JobId ?? "" });
    await there.until(5);
    expect(there.events().slice(3)).toMatchObject([
      { EventType: "ProduceMediaComplete", MessageBody: { JobId: clip?.JobId, Status: "Fail" } },
      { EventType: "BatchProduceMediaComplete" },
    ]);
  });

  it("a job that cannot be planned, and one that is cancelled, as failed", async () => {
    test = await openCallbackTest({
      lanes: 0,
      parts: {
        speak(need) {
          if (need.text.includes("unspeakable")) {
            throw new WorkFailure("input", "InvalidParameter", "It cannot be spoken.");
          }
          return fakeParts().speak(need, new AbortController().signal);
        },
      },
    });
    const there = await test.receiver();
    const userData = { NotifyAddress: there.url() };
    await test.submit({
      output: { Count: 2 },
      input: { SpeechTextArray: ["unspeakable"] },
      userData,
    });
    await there.until(3);
    expect(there.events()).toMatchObject([
      { MessageBody: { Status: "Fail", ErrorMessage: "It cannot be spoken." } },
      { MessageBody: { Status: "Fail", ErrorMessage: "It cannot be spoken." } },
      { EventType: "BatchProduceMediaComplete", MessageBody: { Status: "Fail" } },
    ]);

    const JobId = await test.submit({ output: { Count: 1 }, userData });
    await test.call("ReelpressCancelBatchJob", { JobId });
    await there.until(5);
    expect(there.events().slice(3)).toMatchObject([
      { MessageBody: { Status: "Fail", ErrorCode: "JobCancelled" } },
      { EventType: "BatchProduceMediaComplete", MessageBody: { Status: "Fail" } },
    ]);
    await test.call("ReelpressCancelBatchJob", { JobId });
    await sleep(300);
    expect(there.received).toHaveLength(5);
  });

  it("a registered asset, at the address that its registration names", async () => {
    test = await openCallbackTest();
    const there = await test.receiver();
    const { MediaId } = await test.call("RegisterMediaInfo", {
      InputURL: "oss://bucket/in/a.mp4",
      Overwrite: "true",
      UserData: JSON.stringify({ NotifyAddress: there.url() }),
    });
    await there.until(1);
    expect(there.events()[0]).toMatchObject({
      EventType: "RegisterMediaComplete",
      MessageBody: { MediaId, Status: "Success", MediaType: "video" },
    });
  });
});

describe("a receiver that does not take it", () => {
  it("is asked again until it does", async () => {
    test = await openCallbackTest();
    const there = await test.receiver((_one, count) =>
      count === 1 ? { status: 500, body: "no" } : count === 2 ? "silence" : { status: 204 },
    );
    const JobId = await test.submit({
      output: { Count: 1 },
      userData: { NotifyAddress: there.url() },
    });
    await there.until(4);
    const found = await test.untilDeliveries(JobId, (all) =>
      all.every((one) => one.State === "delivered"),
    );
    // One was refused once and one was left without an answer; or one of them had both.
    expect(found.reduce((sum, one) => sum + one.Attempts, 0)).toBe(4);
    expect(new Set(there.received.map((one) => one.text)).size).toBe(2);
  });

  it("is given up after the schedule, shows why, and hears it when it is sent again", async () => {
    test = await openCallbackTest();
    const there = await test.receiver(() => ({ status: 503, body: "closed for today" }));
    const JobId = await test.submit({
      output: { Count: 1 },
      userData: { NotifyAddress: there.url() },
    });
    const ended = await test.untilDeliveries(
      JobId,
      (all) => all.length === 2 && all.every((one) => one.State === "ended"),
    );
    for (const one of ended) {
      expect(one).toMatchObject({
        Attempts: 3,
        LastResult: "answered",
        LastHttpStatus: 503,
        LastAnswer: "closed for today",
        Address: there.url(),
      });
      expect(one).not.toHaveProperty("NextTime");
    }
    there.replyWith(() => ({ status: 200 }));
    const before = there.received.length;
    expect(before).toBe(6);
    for (const one of ended) {
      await test.call("ReelpressResendCallback", { DeliveryId: String(one.DeliveryId) });
    }
    await test.untilDeliveries(JobId, (all) => all.every((one) => one.State === "delivered"));
    expect(there.received).toHaveLength(8);
    expect(there.received[6]?.text).toBe(
      there.received.find((one) => one.text === there.received[6]?.text)?.text,
    );
    const unknown = await test
      .call("ReelpressResendCallback", { DeliveryId: "none" })
      .catch((error: unknown) => error as SdkFailure);
    expect(unknown).toMatchObject({ code: "ResourceNotFound", statusCode: 404 });
  });

  it("holds up no other receiver, and redirects are not followed", async () => {
    test = await openCallbackTest({ callbacks: { timeoutMs: 5_000 } });
    const silent = await test.receiver(() => "silence");
    const inner = await test.receiver();
    const outer = await test.receiver(() => ({ status: 302, headers: { location: inner.url() } }));
    await test.call("SetEventCallback", { CallbackURL: silent.url() });
    const JobId = await test.submit({
      output: { Count: 1 },
      userData: { NotifyAddress: outer.url() },
    });
    const found = await test.untilDeliveries(
      JobId,
      (all) => all.filter((one) => one.State === "ended").length === 2,
    );
    const redirected = found.filter((one) => one.Address === outer.url());
    expect(redirected.map((one) => one.LastHttpStatus)).toEqual([302, 302]);
    expect(inner.received).toEqual([]);
    expect(silent.received).toHaveLength(1);
  });
});
