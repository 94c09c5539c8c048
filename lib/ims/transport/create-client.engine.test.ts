import type { ServerResponse } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import {
  closeAnswering,
  failure,
  json,
  openAnswering,
  type Seen,
} from "../testing/answering-server";

afterEach(closeAnswering);

const submit = { InputConfig: '{"a":"中"}', OutputConfig: "{}" };

describe("the client", () => {
  it("sends each parameter where the SDK of IMS sends it, signed", async () => {
    const { client, seen } = await openAnswering((response) =>
      json(response, 200, { RequestId: "r", JobId: "j" }),
    );
    await client.call("SubmitBatchMediaProducingJob", { ...submit, ClientToken: "t" });
    expect([...(seen[0]?.url.searchParams.keys() ?? [])].sort()).toEqual([
      "ClientToken",
      "OutputConfig",
    ]);
    expect(new URLSearchParams(seen[0]?.body).get("InputConfig")).toBe(submit.InputConfig);
    expect(seen[0]?.headers).toMatchObject({
      "x-acs-action": "SubmitBatchMediaProducingJob",
      "x-acs-version": "2020-11-09",
      authorization: expect.stringContaining("ACS3-HMAC-SHA256 Credential=id") as string,
    });
  });

  it("keeps what does not travel at home, and writes booleans as words", async () => {
    const { client, seen } = await openAnswering((response) =>
      json(response, 200, { RequestId: "r", MediaId: "m" }),
    );
    await client.call("RegisterMediaInfo", {
      InputURL: "oss://b/k",
      Overwrite: true,
      Title: undefined,
    });
    expect(Object.fromEntries(seen[0]?.url.searchParams ?? [])).toEqual({
      InputURL: "oss://b/k",
      Overwrite: "true",
    });
  });

  it("distinguishes refusals, odd answers and silence", async () => {
    const answers: [number, unknown][] = [
      [404, { Code: "ResourceNotFound", Message: "No.", RequestId: "r" }],
      [200, { RequestId: "r" }],
      [200, "<html>please sign in</html>"],
      [403, "<html>not from here</html>"],
      [400, {}],
      [200, "null"],
    ];
    const { client, server, seen } = await openAnswering((response, _seen, count) =>
      json(response, ...(answers[count - 1] ?? [200, {}])),
    );
    const get = () => failure(client.call("GetBatchMediaProducingJob", { JobId: "x" }));
    expect(await get()).toMatchObject({
      code: "ims-refused",
      imsCode: "ResourceNotFound",
      httpStatus: 404,
      trouble: null,
    });
    const unreadable = { code: "ims-answer-unreadable", imsCode: "" };
    expect(await get()).toMatchObject({ ...unreadable, trouble: "odd-shape" });
    expect(await get()).toMatchObject({ ...unreadable, trouble: "not-json", httpStatus: 200 });
    expect(await get()).toMatchObject({ ...unreadable, trouble: "not-json", httpStatus: 403 });
    expect(await get()).toMatchObject({ ...unreadable, trouble: "odd-shape", httpStatus: 400 });
    expect(await get()).toMatchObject({ ...unreadable, trouble: "odd-shape" });
    expect(seen).toHaveLength(answers.length);
    server.closeAllConnections();
    server.close();
    // The kept connection was cut, so the first one may have arrived; the second one surely not.
    expect(await get()).toMatchObject({ trouble: "no-connection", mayHaveArrived: true });
    const silence = await get();
    expect(silence).toMatchObject({ code: "ims-unreachable", mayHaveArrived: false });
    expect(silence.shownCode).toBe("Connection.None");
  });

  it("asks again when a kept connection is cut, but never submits twice without a token", async () => {
    const cutFirst = (response: ServerResponse, _seen: Seen, count: number) =>
      count % 2 === 1
        ? response.socket?.destroy()
        : json(response, 200, { RequestId: "r", JobId: "j", EditingBatchJobList: [] });
    const { client, seen } = await openAnswering(cutFirst);
    await client.call("ListBatchMediaProducingJobs", {});
    expect(seen).toHaveLength(2);
    await client.call("SubmitBatchMediaProducingJob", { ...submit, ClientToken: "t" });
    expect(seen).toHaveLength(4);
    const nonces = seen.map(({ headers }) => headers["x-acs-signature-nonce"]);
    expect(new Set(nonces).size).toBe(4);
    const error = await failure(client.call("SubmitBatchMediaProducingJob", submit));
    expect(error).toMatchObject({ code: "ims-unreachable", trouble: "cut", mayHaveArrived: true });
    expect(seen).toHaveLength(5);
  });

  it.each([
    ["Throttling.User", 400],
    ["Throttling", 400],
    ["RequestsTooFrequent", 403],
    ["Busy", 429],
    ["ServiceUnAvailable", 503],
    ["InternalError", 500],
  ])("repeats %s (%i) with growing waits, until its budget is spent", async (Code, status) => {
    const { client, seen, waits } = await openAnswering((response) =>
      json(response, status, { Code, Message: "Later.", RequestId: "r" }),
    );
    const error = await failure(client.call("ListBatchMediaProducingJobs", {}));
    expect(error).toMatchObject({ imsCode: Code, httpStatus: status });
    expect(seen).toHaveLength(5);
    expect(waits).toEqual([125, 250, 500, 1000]);
  });

  it.each([
    ["NotImplemented", 501],
    ["MemoryShort", 503],
    ["Forbidden", 403],
  ])("does not repeat %s (%i)", async (Code, status) => {
    const { client, seen } = await openAnswering((response) => json(response, status, { Code }));
    await failure(client.call("ListBatchMediaProducingJobs", {}));
    expect(seen).toHaveLength(1);
  });

  it("waits as long as the server asks for, and no longer than its budget", async () => {
    const throttled = { Code: "Throttling.User", Message: "m", RequestId: "r" };
    const { client, seen, waits } = await openAnswering((response, _seen, count) => {
      if (count === 2) return json(response, 200, { RequestId: "r" });
      response.setHeader("x-acs-retry-after", count === 1 ? "3000" : "90000");
      json(response, 400, throttled);
    });
    await client.call("ListBatchMediaProducingJobs", {});
    expect(waits).toEqual([3125]);
    const error = await failure(client.call("ListBatchMediaProducingJobs", {}));
    expect(error).toMatchObject({ imsCode: "Throttling.User", retryAfterMs: 90_000 });
    expect(seen).toHaveLength(3);
  });

  it("holds every call back while the account is throttled", async () => {
    const { client, waits } = await openAnswering((response, { headers }) => {
      if (headers["x-acs-action"] !== "ListMediaBasicInfos") {
        return json(response, 200, { RequestId: "r" });
      }
      response.setHeader("x-acs-retry-after", "8000");
      json(response, 400, { Code: "Throttling.User", Message: "m" });
    });
    const first = failure(client.call("ListMediaBasicInfos", {}));
    await first;
    waits.length = 0;
    await client.call("ListBatchMediaProducingJobs", {});
    expect(waits).toEqual([expect.closeTo(8000, -3)]);
  });

  it("ends a body that trickles, and a body that ends too early", async () => {
    let timer: NodeJS.Timeout | undefined;
    const { client, seen } = await openAnswering(
      (response, _seen, count) => {
        response.writeHead(200, { "content-type": "application/json" });
        if (count > 1) return response.end('{"RequestId":"r","EditingBat');
        timer = setInterval(() => response.write(" "), 20);
        response.once("close", () => clearInterval(timer));
      },
      { timeoutMs: 800 },
    );
    const begunMs = Date.now();
    expect(await failure(client.call("ListBatchMediaProducingJobs", {}))).toMatchObject({
      trouble: "timeout",
      mayHaveArrived: true,
    });
    expect(Date.now() - begunMs).toBeLessThan(1500);
    const cut = await failure(client.call("ListBatchMediaProducingJobs", {}));
    expect(cut).toMatchObject({ code: "ims-answer-unreadable", trouble: "cut-short" });
    expect(seen).toHaveLength(6);
  });

  it("remembers that a submission may have arrived, whatever its repetitions are answered", async () => {
    const { client, seen } = await openAnswering((response, _seen, count) =>
      count === 1
        ? response.socket?.destroy()
        : json(response, 400, { Code: "InvalidAccessKeyId.Inactive", Message: "m" }),
    );
    const token = { ...submit, ClientToken: "t" };
    const error = await failure(client.call("SubmitBatchMediaProducingJob", token));
    expect(error).toMatchObject({ code: "ims-refused", mayHaveArrived: true });
    expect(seen).toHaveLength(2);
    const second = await failure(client.call("SubmitBatchMediaProducingJob", token));
    expect(second.mayHaveArrived).toBe(false);
  });

  it("reports by how much this computer's clock differs from the server's", async () => {
    const { client } = await openAnswering((response) => {
      response.setHeader("date", new Date(Date.now() - 3_600_000).toUTCString());
      json(response, 400, { Code: "InvalidTimeStamp.Expired", Message: "m" });
    });
    const error = await failure(client.call("ListBatchMediaProducingJobs", {}));
    expect(error.clockSkewMs).toBeGreaterThan(3_590_000);
  });

  it("closes exactly the call that is given up", async () => {
    const closed: string[] = [];
    const { client, seen } = await openAnswering((response, { url }) => {
      const name = url.searchParams.get("JobId") ?? "";
      response.once("close", () => closed.push(name));
      if (name === "kept")
        setTimeout(() => json(response, 200, { RequestId: "r", JobId: "j" }), 300);
    });
    const controller = new AbortController();
    const kept = client.call("ReelpressCancelBatchJob", { JobId: "kept" });
    const left = failure(
      client.call("ReelpressCancelBatchJob", { JobId: "left" }, { signal: controller.signal }),
    );
    while (seen.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    controller.abort();
    expect((await left).code).toBe("aborted");
    await kept;
    expect(closed).toEqual(["left", "kept"]);
  });

  it("does not ask the cloud for what only the engine has", async () => {
    const { client, seen } = await openAnswering(() => {}, { kind: "cloud" });
    await expect(client.call("ReelpressListVoices", {})).rejects.toMatchObject({
      code: "unexpected",
    });
    expect(seen).toEqual([]);
  });

  it("names objects of our bucket, hard characters encoded, the placeholder kept", async () => {
    const { client } = await openAnswering(() => {});
    expect(client.objectUrl("jobs/a b/中_{index}.mp4")).toBe(
      "http://bucket.oss-cn-shanghai.aliyuncs.com/jobs/a%20b/%E4%B8%AD_{index}.mp4",
    );
  });
});
