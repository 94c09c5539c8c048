import { redirect } from "next/navigation";
import { afterEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { defineAction } from "./action";
import { AppError, type Result } from "./pure/errors";
import { log } from "./log";

const schema = z.object({ count: z.coerce.number().int().max(100) });
type Answer = Promise<Result<number, "taken">>;

log.level = "silent";
afterEach(() => vi.restoreAllMocks());

test("the handler gets parsed input and its answer comes back untouched", async () => {
  const double = defineAction("double", schema, async ({ count }): Answer => {
    return count === 13 ? { ok: false, reason: "taken" } : { ok: true, value: count * 2 };
  });
  expect(await double({ count: "4" })).toEqual({ ok: true, value: 8 });
  expect(await double({ count: 13 })).toEqual({ ok: false, reason: "taken" });
});

test("input that does not parse is refused at its fields, and the handler never runs", async () => {
  const handler = vi.fn(async (): Answer => ({ ok: true, value: 1 }));
  const action = defineAction("never", schema, handler);
  const answer = await action({ count: 101 });
  expect(answer).toMatchObject({ ok: false, reason: "invalid", fields: [{ path: "count" }] });
  expect(handler).not.toHaveBeenCalled();
});

test("a thrown error becomes a refusal that shows only the request id of the log", async () => {
  const lines = vi.spyOn(log, "error");
  const action = defineAction("broken", schema, async (): Answer => {
    throw new AppError("ims-unreachable", "connect ECONNREFUSED 10.0.0.1");
  });
  const answer = await action({ count: 1 });
  expect(answer).toEqual({ ok: false, reason: "unexpected", requestId: expect.any(String) });
  expect(lines.mock.calls[0]?.[0]).toMatchObject({
    action: "broken",
    requestId: (answer as { requestId: string }).requestId,
  });
});

test("a redirect passes through", async () => {
  const action = defineAction("away", schema, async (): Answer => redirect("/jobs"));
  await expect(action({ count: 1 })).rejects.toThrow("NEXT_REDIRECT");
});
