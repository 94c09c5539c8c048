import RpcClient from "@alicloud/pop-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { imsVersion } from "@/lib/ims/contract/operations";
import { openTestEngine, type TestEngine, testKeys } from "@/lib/engine/testing/test-engine";
import { coreCaller, type Fields, type SdkFailure } from "@/lib/engine/testing/sdk-clients";

let test: TestEngine;
let call: ReturnType<typeof coreCaller>;
beforeAll(async () => {
  const lookup = async (name: string) => {
    if (name === "inside.example") return [{ address: "10.0.0.8", family: 4 as const }];
    return [{ address: "8.8.8.8", family: 4 as const }];
  };
  test = await openTestEngine({ slots: 0, started: false, callbacks: { lookup } });
  call = coreCaller(test.endpoint);
});
afterAll(() => test.close());

const refusal = (fields: Fields): Promise<SdkFailure> =>
  call("SetEventCallback", fields).then(
    () => Promise.reject(new Error("it was set")),
    (error: unknown) => error as SdkFailure,
  );

const whole = {
  CallbackType: "HTTP",
  CallbackURL: "http://team.example/hook?a=b",
  EventTypeList: "ProduceMediaComplete,BatchProduceMediaComplete",
  AuthSwitch: "on",
  AuthKey: "TestKey001",
};

describe("the account's callback", () => {
  it("is empty until it is set, and then as it was set, for both official SDK cores", async () => {
    expect(await call("GetEventCallback")).toEqual({ RequestId: expect.any(String) as string });
    expect(await call("SetEventCallback", whole)).toMatchObject({ Success: true });
    expect(await call("GetEventCallback")).toMatchObject(whole);

    const pop = new RpcClient({
      ...testKeys,
      endpoint: `http://${test.endpoint}`,
      apiVersion: imsVersion,
    });
    const shorter = { CallbackURL: "https://other.example/" };
    expect(await pop.request("SetEventCallback", shorter)).toMatchObject({ Success: true });
    const set: object = await pop.request("GetEventCallback", {});
    expect(set).toMatchObject({
      ...shorter,
      CallbackType: "HTTP",
      AuthSwitch: "off",
      EventTypeList: "ProduceMediaComplete,BatchProduceMediaComplete,RegisterMediaComplete",
    });
    expect(set).not.toHaveProperty("AuthKey");
  });

  it("is removed by an empty address", async () => {
    await call("SetEventCallback", whole);
    await call("SetEventCallback", { CallbackURL: "" });
    expect(await call("GetEventCallback")).not.toHaveProperty("CallbackURL");
  });

  it.each<[string, Fields, string, string]>([
    ["a queue", { CallbackType: "MNS" }, "NotImplemented", "CallbackType"],
    [
      "the name of a queue",
      { CallbackURL: "", CallbackQueueName: "ice-callback-queue" },
      "NotImplemented",
      "CallbackQueueName",
    ],
    [
      "a queue of another name",
      { CallbackQueueName: "q" },
      "InvalidParameter",
      "CallbackQueueName",
    ],
    ["no address", { CallbackType: "HTTP" }, "MissingParameter", "CallbackURL"],
    ["no web address", { CallbackURL: "ftp://a.example" }, "InvalidParameter", "CallbackURL"],
    [
      "an address of 257 bytes",
      { CallbackURL: `http://a.example/${"中".repeat(80)}` },
      "InvalidParameter",
      "CallbackURL",
    ],
    ["a private address", { CallbackURL: "http://[::1]/" }, "InvalidParameter", "CallbackURL"],
    [
      "a private name",
      { CallbackURL: "http://inside.example/" },
      "InvalidParameter",
      "CallbackURL",
    ],
    [
      "an unknown event",
      { ...whole, EventTypeList: "Everything" },
      "InvalidParameter",
      "EventTypeList",
    ],
    [
      "an event of the cloud's",
      { ...whole, EventTypeList: "ProduceMediaComplete,TranscodeComplete" },
      "NotImplemented",
      "EventTypeList",
    ],
    ["a switch between", { ...whole, AuthSwitch: "maybe" }, "InvalidParameter", "AuthSwitch"],
    [
      "a key of 33 characters",
      { ...whole, AuthKey: `Aa1${"x".repeat(30)}` },
      "InvalidParameter",
      "AuthKey",
    ],
    ["a key without capitals", { ...whole, AuthKey: "testkey001" }, "InvalidParameter", "AuthKey"],
    [
      "a switch without a key",
      { CallbackURL: "", AuthSwitch: "on" },
      "MissingParameter",
      "AuthKey",
    ],
  ])("is not %s", async (_what, fields, code, path) => {
    const before = await call("GetEventCallback");
    const failure = await refusal(
      fields.CallbackURL === "" ? { ...fields, CallbackURL: "http://team.example/" } : fields,
    );
    expect(failure.code).toBe(code);
    expect(failure.data.Message).toContain(path);
    const after = await call("GetEventCallback");
    expect({ ...after, RequestId: "" }).toEqual({ ...before, RequestId: "" });
  });

  it("may have an address of 256 bytes and a key of 32 characters", async () => {
    const CallbackURL = `http://a.example/${"x".repeat(239)}`;
    expect(CallbackURL).toHaveLength(256);
    const fields = { CallbackURL, AuthSwitch: "on", AuthKey: `Aa1${"x".repeat(29)}` };
    expect(await call("SetEventCallback", fields)).toMatchObject({ Success: true });
  });

  it("says what to do instead of a queue", async () => {
    const failure = await refusal({ CallbackType: "MNS", CallbackQueueName: "ice-callback-queue" });
    expect(failure.data.Message).toMatch(/queues exist in Alibaba Cloud only.*http/);
  });
});
