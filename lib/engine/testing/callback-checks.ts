import { createHash } from "node:crypto";
import { expect } from "vitest";
import { eventTypes, producingEventTypes } from "@/lib/ims/schema/answers/callbacks";
import { below, type Check, type Checks, utc } from "./answer-checks";
import type { AnswerWorld, Bag } from "./answer-world";
import type { Fields } from "./sdk-clients";

type Event = Bag & { EventType: string; MessageBody: Bag };
const events = ({ receiver }: AnswerWorld, path?: string): Event[] =>
  receiver.events(path) as unknown as Event[];
const ofType = (world: AnswerWorld, type: string, path?: string): Bag[] =>
  events(world, path)
    .filter((event) => event.EventType === type)
    .map((event) => event.MessageBody);
const clips = (world: AnswerWorld) => ofType(world, "ProduceMediaComplete", "/job");
const batches = (world: AnswerWorld) => ofType(world, "BatchProduceMediaComplete", "/job");
const done = (world: AnswerWorld) => clips(world).find((body) => body.Status === "Success");
const failed = (world: AnswerWorld) => clips(world).find((body) => body.Status === "Fail");

/** Checks that events of this type are also sent to the account's callback. */
const sends =
  (type: string): Check =>
  (world) => {
    expect(ofType(world, type, "/account").length).toBeGreaterThan(0);
  };
const set = (world: AnswerWorld, fields: Fields) =>
  world.call("SetEventCallback", { ...world.account, ...fields });
const refuses =
  (fields: Fields, code: string, words: string): Check =>
  async (world) => {
    const refusal = await world.refusal(set(world, fields));
    expect([refusal.code, refusal.data.Message]).toEqual([code, expect.stringContaining(words)]);
  };
const answered =
  (name: string): Check =>
  ({ account, accountRead, accountSet }) => {
    expect(accountSet.Success).toBe(true);
    expect(accountRead[name]).toBe((account as Bag)[name]);
  };
const signed: Check = ({ receiver, account }) => {
  expect(receiver.received.length).toBeGreaterThan(3);
  for (const { path, headers } of receiver.received) {
    const time = String(headers["x-ice-timestamp"]);
    const plain = `${receiver.url(path)}|${time}|${account.AuthKey}`;
    expect(headers["x-ice-signature"]).toBe(createHash("md5").update(plain).digest("hex"));
    expect(Math.abs(Number(time) - Date.now() / 1000)).toBeLessThan(120);
  }
};

const body =
  (name: string, value: (world: AnswerWorld) => unknown): Check =>
  (world) => {
    expect(done(world)?.[name]).toEqual(value(world));
  };
const error =
  (name: string, value: string): Check =>
  (world) => {
    expect(failed(world)?.[name]).toBe(value);
    expect(done(world)).not.toHaveProperty(name);
  };

/** Checks of the reference's sections 4.4 to 4.6. */
export const callbackChecks: Checks = {
  ...below("SetEventCallback.", {
    CallbackType: answered("CallbackType"),
    "CallbackType=HTTP": answered("CallbackType"),
    "CallbackType=MNS": refuses({ CallbackType: "MNS" }, "NotImplemented", "CallbackType"),
    CallbackURL: answered("CallbackURL"),
    CallbackQueueName: refuses(
      { CallbackQueueName: "ice-callback-a" },
      "NotImplemented",
      "CallbackQueueName",
    ),
    EventTypeList: answered("EventTypeList"),
    AuthSwitch: answered("AuthSwitch"),
    "AuthSwitch=on": signed,
    async "AuthSwitch=off"(world) {
      await set(world, { AuthSwitch: "off" });
      expect(await world.call("GetEventCallback")).toMatchObject({ AuthSwitch: "off" });
      await set(world, {});
    },
    async AuthKey(world) {
      await answered("AuthKey")(world);
      await refuses({ AuthKey: "weak" }, "InvalidParameter", "AuthKey")(world);
    },
  }),
  ...below("Callback.", {
    EventType: (world) =>
      expect(events(world, "/job").map((event) => event.EventType)).toEqual([
        "ProduceMediaComplete",
        "ProduceMediaComplete",
        "BatchProduceMediaComplete",
      ]),
    EventTime: (world) =>
      expect(events(world).filter((event) => !utc.test(String(event.EventTime)))).toEqual([]),
    MessageBody: (world) =>
      expect(events(world).filter((event) => typeof event.MessageBody !== "object")).toEqual([]),
    UserId: (world) =>
      expect([...new Set(events(world).map((event) => typeof event.UserId))]).toEqual(["number"]),
    "X-ICE-TIMESTAMP": signed,
    "X-ICE-SIGNATURE": signed,
    ...Object.fromEntries(
      producingEventTypes.map((type) => [`EventType=${type}`, sends(type)] as const),
    ),
    ...Object.fromEntries(
      eventTypes
        .filter((type) => !(producingEventTypes as readonly string[]).includes(type))
        .map((type) => [
          `EventType=${type}`,
          refuses({ EventTypeList: type }, "NotImplemented", type),
        ]),
    ),
  }),
  ...below("Callback.ProduceMediaComplete.MessageBody.", {
    JobId: body("JobId", ({ subs }) => subs.done.JobId),
    Status: (world) =>
      expect(clips(world).map(({ Status }) => Status)).toEqual(["Fail", "Success"]),
    MediaId: body("MediaId", ({ subs }) => subs.done.MediaId),
    MediaURL: body("MediaURL", ({ subs }) => subs.done.MediaURL),
    // Clips of a batch have no project; the clip of a single production has one.
    ProjectId: (world) =>
      expect(
        ofType(world, "ProduceMediaComplete", "/account").filter(
          ({ ProjectId }) => ProjectId === world.produced.ProjectId,
        ),
      ).toHaveLength(1),
    ErrorCode: error("ErrorCode", "InvalidMaterial.NotFound"),
    ErrorMessage: error("ErrorMessage", "The clip is not found."),
    UserData: body("UserData", ({ submitted }) => submitted.query.UserData),
  }),
  ...below("Callback.BatchProduceMediaComplete.MessageBody.", {
    JobId: (world) => expect(batches(world)[0]?.JobId).toBe(world.submitted.jobId),
    Status(world) {
      expect(batches(world)[0]?.Status).toBe("Success");
      const all = ofType(world, "BatchProduceMediaComplete", "/account");
      expect(all.map(({ Status }) => Status)).toContain("Fail");
    },
    UserData: (world) => expect(batches(world)[0]?.UserData).toBe(world.submitted.query.UserData),
  }),
};
