import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { callbackEventSchema } from "@/lib/ims/schema/answers/callbacks";
import { getJob, isFinished, untilJob } from "@/lib/engine/testing/example-batch";
import { type CallbackTest, openCallbackTest } from "@/lib/engine/testing/callback-engine";
import { fakeParts } from "@/lib/engine/testing/fake-parts";
import { WorkFailure } from "@/lib/engine/queue/workers/work-failure";
import type { SdkFailure } from "@/lib/engine/testing/sdk-clients";

let test: CallbackTest;
afterEach(() => test.close());

describe("the events of a job", () => {
  it("come for the clips one by one, then for the job, in IMS's envelope, signed when a key is set", async () => {
    test = await openCallbackTest();
    const receiver = await test.receiver();
    const AuthKey = "TestKey001";
    const account = { CallbackURL: receiver.url("/account"), AuthSwitch: "on", AuthKey };
    await test.call("SetEventCallback", account);
    const userData = {
      NotifyAddress: receiver.url("/job"),
      RegisterMediaNotifyAddress: receiver.url("/media"),
      Key: "中",
    };
    const JobId = await test.submit({ output: { Count: 3 }, userData });
    const job = await untilJob(test.call, JobId, isFinished);
    const isBatch = (event: { EventType: string }) =>
      event.EventType === "BatchProduceMediaComplete";
    await receiver.until(
      () =>
        receiver.events("/account").some(isBatch) &&
        receiver.events("/job").some(isBatch) &&
        receiver.events("/media").length === 3,
    );

    const events = receiver.events("/job");
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
    const bodies = events.slice(0, 3).map((event) => event.MessageBody);
    expect(bodies.toSorted((a, b) => String(a.MediaURL).localeCompare(String(b.MediaURL)))).toEqual(
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
      receiver
        .events("/media")
        .map(({ EventType, MessageBody }) => [EventType, MessageBody.Status]),
    ).toEqual(Array(3).fill(["RegisterMediaComplete", "Success"]));
    // The account gets all three event types, because its callback names none.
    const kinds = receiver.events("/account").map((event) => event.EventType);
    expect(kinds.at(-1)).toBe("BatchProduceMediaComplete");
    expect(kinds).toContain("RegisterMediaComplete");
    expect(kinds.filter((kind) => kind === "ProduceMediaComplete")).toHaveLength(3);

    for (const one of receiver.received) {
      const timestamp = String(one.headers["x-ice-timestamp"]);
      expect(Math.abs(Number(timestamp) - Date.now() / 1000)).toBeLessThan(60);
      const plain = [receiver.url(one.path), timestamp, AuthKey].join("|");
      const expected = createHash("md5").update(plain).digest("hex");
      expect(one.headers["x-ice-signature"]).toBe(expected);
    }
  });

  it("are not signed without a key, and are sent once to an address that is named twice", async () => {
    test = await openCallbackTest();
    const receiver = await test.receiver();
    const EventTypeList = "BatchProduceMediaComplete";
    await test.call("SetEventCallback", { CallbackURL: receiver.url(), EventTypeList });
    const JobId = await test.submit({
      output: { Count: 1 },
      userData: { NotifyAddress: receiver.url() },
    });
    await untilJob(test.call, JobId, isFinished);
    await receiver.until(2);
    await sleep(300);
    expect(receiver.events().map((event) => event.EventType)).toEqual([
      "ProduceMediaComplete",
      "BatchProduceMediaComplete",
    ]);
    expect(receiver.received[0]?.headers).not.toHaveProperty("x-ice-signature");
  });

  it("report a failed clip with its code, and a job that succeeds with the other clips", async () => {
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
    const receiver = await test.receiver();
    const JobId = await test.submit({
      output: { Count: 2 },
      userData: { NotifyAddress: receiver.url() },
    });
    await untilJob(test.call, JobId, isFinished);
    await receiver.until(3);
    const failed = receiver.events().find((event) => event.MessageBody.Status === "Fail");
    expect(failed).toMatchObject({
      EventType: "ProduceMediaComplete",
      MessageBody: {
        ErrorCode: "InvalidParameter.ResourceContentBad",
        ErrorMessage: "It is broken.",
      },
    });
    expect(failed?.MessageBody).not.toHaveProperty("MediaId");
    expect(receiver.events()[2]).toMatchObject({
      EventType: "BatchProduceMediaComplete",
      MessageBody: { Status: "Success", SubJobList: [{ Status: "Success" }, { Status: "Failed" }] },
    });

    // After a retry both are reported again: the clip, and the job that ends a second time.
    const clip = (await getJob(test.call, JobId)).SubJobList[1];
    await test.call("ReelpressRetrySubJob", { JobId, SubJobId: clip?.JobId ?? "" });
    await receiver.until(5);
    expect(receiver.events().slice(3)).toMatchObject([
      { EventType: "ProduceMediaComplete", MessageBody: { JobId: clip?.JobId, Status: "Fail" } },
      { EventType: "BatchProduceMediaComplete" },
    ]);
  });

  it("report a job that cannot be planned, and a cancelled one, as failed", async () => {
    test = await openCallbackTest({
      slots: 0,
      parts: {
        speak(need) {
          if (need.text.includes("unspeakable")) {
            throw new WorkFailure("input", "InvalidParameter", "It cannot be spoken.");
          }
          return fakeParts().speak(need, new AbortController().signal);
        },
      },
    });
    const receiver = await test.receiver();
    const userData = { NotifyAddress: receiver.url() };
    await test.submit({
      output: { Count: 2 },
      input: { SpeechTextArray: ["unspeakable"] },
      userData,
    });
    await receiver.until(3);
    expect(receiver.events()).toMatchObject([
      { MessageBody: { Status: "Fail", ErrorMessage: "It cannot be spoken." } },
      { MessageBody: { Status: "Fail", ErrorMessage: "It cannot be spoken." } },
      { EventType: "BatchProduceMediaComplete", MessageBody: { Status: "Fail" } },
    ]);

    const JobId = await test.submit({ output: { Count: 1 }, userData });
    await test.call("ReelpressCancelBatchJob", { JobId });
    await receiver.until(5);
    expect(receiver.events().slice(3)).toMatchObject([
      { MessageBody: { Status: "Fail", ErrorCode: "JobCancelled" } },
      { EventType: "BatchProduceMediaComplete", MessageBody: { Status: "Fail" } },
    ]);
    await test.call("ReelpressCancelBatchJob", { JobId });
    await sleep(300);
    expect(receiver.received).toHaveLength(5);
  });

  it("report registered media to the address that the registration names", async () => {
    test = await openCallbackTest();
    const receiver = await test.receiver();
    const { MediaId } = await test.call("RegisterMediaInfo", {
      InputURL: "oss://bucket/in/a.mp4",
      Overwrite: "true",
      UserData: JSON.stringify({ NotifyAddress: receiver.url() }),
    });
    await receiver.until(1);
    expect(receiver.events()[0]).toMatchObject({
      EventType: "RegisterMediaComplete",
      MessageBody: { MediaId, Status: "Success", MediaType: "video" },
    });
  });
});

describe("a receiver that does not accept an event", () => {
  it("gets it again until it does", async () => {
    test = await openCallbackTest();
    const receiver = await test.receiver((_one, count) =>
      count === 1 ? { status: 500, body: "no" } : count === 2 ? "silence" : { status: 204 },
    );
    const JobId = await test.submit({
      output: { Count: 1 },
      userData: { NotifyAddress: receiver.url() },
    });
    await receiver.until(4);
    const found = await test.untilDeliveries(JobId, (all) =>
      all.every((one) => one.State === "delivered"),
    );
    // One event was refused and one got no answer, or both happened to the same event.
    expect(found.reduce((sum, one) => sum + one.Attempts, 0)).toBe(4);
    expect(new Set(receiver.received.map((one) => one.text)).size).toBe(2);
  });

  it("is given up after the schedule with the reason shown, and gets a resent event", async () => {
    test = await openCallbackTest();
    const receiver = await test.receiver(() => ({ status: 503, body: "closed for today" }));
    const JobId = await test.submit({
      output: { Count: 1 },
      userData: { NotifyAddress: receiver.url() },
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
        Address: receiver.url(),
      });
      expect(one).not.toHaveProperty("NextTime");
    }
    receiver.replyWith(() => ({ status: 200 }));
    const before = receiver.received.length;
    expect(before).toBe(6);
    for (const one of ended) {
      await test.call("ReelpressResendCallback", { DeliveryId: String(one.DeliveryId) });
    }
    await test.untilDeliveries(JobId, (all) => all.every((one) => one.State === "delivered"));
    expect(receiver.received).toHaveLength(8);
    expect(receiver.received[6]?.text).toBe(
      receiver.received.find((one) => one.text === receiver.received[6]?.text)?.text,
    );
    const unknown = await test
      .call("ReelpressResendCallback", { DeliveryId: "none" })
      .catch((error: unknown) => error as SdkFailure);
    expect(unknown).toMatchObject({ code: "ResourceNotFound", statusCode: 404 });
  });

  it("does not hold up other receivers, and redirects are not followed", async () => {
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
