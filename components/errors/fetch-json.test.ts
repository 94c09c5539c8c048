import { afterEach, expect, it, vi } from "vitest";
import { z } from "zod";
import { failureOf, fetchJson } from "./fetch-json";

afterEach(() => vi.unstubAllGlobals());

const answering = (status: number, body: unknown) =>
  vi.stubGlobal("fetch", async () => new Response(JSON.stringify(body), { status }));
const thrownBy = (work: Promise<unknown>) => work.then(() => null).catch((error: unknown) => error);
const schema = async () => z.object({ count: z.number() });

it("reads an answer of the known shape, and no other", async () => {
  answering(200, { count: 2, more: true });
  expect(await fetchJson("/x", schema)).toEqual({ count: 2 });
  answering(200, { count: "two" });
  expect(failureOf(await thrownBy(fetchJson("/x", schema)))).toBeNull();
});

it("reads the cloud's error, and recognizes an error that is not the cloud's", async () => {
  const failure = { code: "Throttling.User", message: "slow down", requestId: "R" };
  answering(502, { failure });
  expect(failureOf(await thrownBy(fetchJson("/x", schema)))).toEqual(failure);
  answering(502, "<html>");
  const other = await thrownBy(fetchJson("/x", schema));
  expect(other).toBeInstanceOf(Error);
  expect(failureOf(other)).toBeNull();
});
