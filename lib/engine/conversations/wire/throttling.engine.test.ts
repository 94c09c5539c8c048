import { afterEach, expect, it } from "vitest";
import { openTestEngine, type TestEngine, testKeys } from "@/lib/engine/testing/test-engine";
import { coreCaller, type SdkFailure } from "@/lib/engine/testing/sdk-clients";

let test: TestEngine | undefined;
afterEach(async () => {
  await test?.close();
  test = undefined;
});

const list = "ListBatchMediaProducingJobs";

async function failureOf(call: Promise<unknown>): Promise<SdkFailure & { retryAfter?: number }> {
  return call.then(
    () => Promise.reject(new Error("the call was answered")),
    (error: unknown) => error as SdkFailure,
  );
}

/** A clock that advances only when the test moves it. */
function stoppedClock() {
  let nowMs = Date.now();
  return { clock: () => new Date(nowMs), pass: (ms: number) => (nowMs += ms) };
}

it("the official SDK core reads the wait from the engine's answer", async () => {
  const { clock, pass } = stoppedClock();
  test = await openTestEngine({
    slots: 0,
    started: false,
    clock,
    rateLimits: { all: 2, submits: 0 },
  });
  const call = coreCaller(test.endpoint);
  await call(list);
  await call(list);
  const failure = await failureOf(call(list));
  expect(failure).toMatchObject({
    name: "ThrottlingError",
    code: "Throttling.User",
    statusCode: 400,
    retryAfter: 500,
  });
  expect(failure.data).toMatchObject({ Code: "Throttling.User", HostId: test.endpoint });
  pass(500);
  await expect(call(list)).resolves.toHaveProperty("RequestId");
});

it("the official SDK core waits as long as the answer says and then succeeds", async () => {
  test = await openTestEngine({ slots: 0, started: false, rateLimits: { all: 2, submits: 0 } });
  const condition = { maxAttempts: 3, exception: ["ThrottlingError"], errorCode: [] };
  const call = coreCaller(test.endpoint, {
    retryOptions: { retryable: true, retryCondition: [condition], noRetryCondition: [] },
  });
  await Promise.all([call(list), call(list)]);
  const startedAt = Date.now();
  await expect(call(list)).resolves.toHaveProperty("RequestId");
  // A call is free every half second; without the header the core would retry after 100 ms.
  expect(Date.now() - startedAt).toBeGreaterThan(200);
});

it("calls without a valid signature do not use up the rate of the others", async () => {
  const { clock } = stoppedClock();
  test = await openTestEngine({
    slots: 0,
    started: false,
    clock,
    rateLimits: { all: 1, submits: 0 },
  });
  const forged = coreCaller(test.endpoint, { keys: { ...testKeys, accessKeySecret: "guess" } });
  for (let time = 0; time < 3; time += 1) {
    expect((await failureOf(forged(list))).code).toBe("SignatureDoesNotMatch");
  }
  await expect(coreCaller(test.endpoint)(list)).resolves.toHaveProperty("RequestId");
});

it("submits have their own rate limit", async () => {
  const { clock } = stoppedClock();
  const rateLimits = { all: 100, submits: 1 };
  test = await openTestEngine({ slots: 0, started: false, clock, rateLimits });
  const call = coreCaller(test.endpoint);
  const submit = () => call("SubmitBatchMediaProducingJob", {}, { InputConfig: "{}" });
  expect((await failureOf(submit())).code).toBe("MissingParameter");
  const second = await failureOf(submit());
  expect(second).toMatchObject({ code: "Throttling.User", retryAfter: 1000 });
  await expect(call(list)).resolves.toHaveProperty("RequestId");
});
