import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { createImsClient } from "./create-client";
import { ImsError } from "./errors";

type Seen = { url: URL; headers: IncomingMessage["headers"]; body: string };
let close: () => Promise<void> = async () => {};
afterEach(() => close());

/** A server that answers as told, and a client that calls it. */
async function open(
  answer: (response: ServerResponse, seen: Seen, count: number) => void,
  extensions = true,
) {
  const seen: Seen[] = [];
  const server = createServer((message, response) => {
    let body = "";
    message.on("data", (chunk: Buffer) => (body += chunk.toString()));
    message.on("end", () => {
      const url = new URL(message.url ?? "/", "http://host");
      seen.push({ url, headers: message.headers, body });
      answer(response, { url, headers: message.headers, body }, seen.length);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  const client = createImsClient({
    endpoint: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    protocol: "http",
    credentials: async () => ({ accessKeyId: "id", accessKeySecret: "secret" }),
    region: "cn-shanghai",
    bucket: "bucket",
    extensions,
  });
  return { client, seen, server };
}

const json = (response: ServerResponse, status: number, body: unknown) => {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(typeof body === "string" ? body : JSON.stringify(body));
};

async function failure(call: Promise<unknown>): Promise<ImsError> {
  const thrown = await call.then(
    () => null,
    (error: unknown) => error,
  );
  if (thrown instanceof ImsError) return thrown;
  throw new Error(`no ImsError but ${String(thrown)}`);
}

const submit = { InputConfig: '{"a":"中"}', OutputConfig: "{}" };

describe("the client", () => {
  it("sends each parameter where the SDK of IMS sends it, signed", async () => {
    const { client, seen } = await open((response) =>
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
    const { client, seen } = await open((response) =>
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

  it("tells refusals, odd answers and silence apart", async () => {
    const answers: [number, unknown][] = [
      [404, { Code: "ResourceNotFound", Message: "No.", RequestId: "r" }],
      [200, { RequestId: "r" }],
      [502, "<html>bad gateway</html>"],
    ];
    const { client, server } = await open((response, _seen, count) =>
      json(response, ...(answers[count - 1] ?? [200, {}])),
    );
    const get = () => failure(client.call("GetBatchMediaProducingJob", { JobId: "x" }));
    expect(await get()).toMatchObject({
      code: "ims-refused",
      imsCode: "ResourceNotFound",
      httpStatus: 404,
    });
    expect((await get()).code).toBe("ims-answer-unreadable");
    expect((await get()).code).toBe("ims-answer-unreadable");
    server.closeAllConnections();
    server.close();
    expect((await get()).code).toBe("ims-unreachable");
  });

  it("asks again when a kept connection is cut, but never submits twice without a token", async () => {
    const cutFirst = (response: ServerResponse, _seen: Seen, count: number) =>
      count % 2 === 1
        ? response.socket?.destroy()
        : json(response, 200, { RequestId: "r", JobId: "j", EditingBatchJobList: [] });
    const { client, seen } = await open(cutFirst);
    await client.call("ListBatchMediaProducingJobs", {});
    expect(seen).toHaveLength(2);
    await client.call("SubmitBatchMediaProducingJob", { ...submit, ClientToken: "t" });
    expect(seen).toHaveLength(4);
    const error = await failure(client.call("SubmitBatchMediaProducingJob", submit));
    expect(error.code).toBe("ims-unreachable");
    expect(seen).toHaveLength(5);
  });

  it("closes exactly the call that is given up", async () => {
    const closed: string[] = [];
    const { client, seen } = await open((response, { url }) => {
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
    const { client, seen } = await open(() => {}, false);
    await expect(client.call("ReelpressListVoices", {})).rejects.toMatchObject({
      code: "unexpected",
    });
    expect(seen).toEqual([]);
  });

  it("names objects of our bucket, hard characters encoded, the placeholder kept", async () => {
    const { client } = await open(() => {});
    expect(client.objectUrl("jobs/a b/中_{index}.mp4")).toBe(
      "http://bucket.oss-cn-shanghai.aliyuncs.com/jobs/a%20b/%E4%B8%AD_{index}.mp4",
    );
  });
});
