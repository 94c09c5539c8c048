import "server-only";
import { randomUUID } from "node:crypto";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { Result } from "./pure/errors";
import { findUnfit, isTooManyIssues, sayPath } from "./pure/fit-value";
import { log } from "./log";

/** Refusals that every action can give beside its own. */
export type ActionReason = "invalid" | "unexpected";

/** What a handler gets beside its input: the request id, which its log lines and refusals carry. */
export type ActionContext = { requestId: string };

/**
 * Makes a server action: parses the input again (a browser can send anything, see `findUnfit`), runs
 * the handler, and turns a thrown error into a refusal that shows the request id and no internals.
 * @returns the handler's Result; `invalid` with the fields; or `unexpected` with the request id
 */
export function defineAction<Schema extends z.ZodType, T, Reason extends string>(
  name: string,
  schema: Schema,
  handler: (input: z.output<Schema>, context: ActionContext) => Promise<Result<T, Reason>>,
): (input: z.input<Schema>) => Promise<Result<T, Reason | ActionReason>> {
  return async (input) => {
    const requestId = randomUUID();
    const unfit = findUnfit(input);
    if (unfit) {
      const fields = [{ path: sayPath(unfit.path), message: `unfit-${unfit.reason}` }];
      log.info({ action: name, requestId, fields }, "action refused its input");
      return { ok: false, reason: "invalid", requestId, fields };
    }
    const parsed = await schema.safeParseAsync(input).catch((error: unknown) => {
      if (!isTooManyIssues(error)) throw error;
      return null;
    });
    if (!parsed) return { ok: false, reason: "invalid", requestId, fields: [] };
    if (!parsed.success) {
      const fields = parsed.error.issues.map((issue) => ({
        path: issue.path.join("."),
        message: issue.message,
      }));
      log.info({ action: name, requestId, fields }, "action refused its input");
      return { ok: false, reason: "invalid", requestId, fields };
    }
    const startedAt = performance.now();
    try {
      const result = await handler(parsed.data, { requestId });
      const durationMs = Math.round(performance.now() - startedAt);
      const outcome = result.ok ? "done" : result.reason;
      log.info({ action: name, requestId, outcome, durationMs }, "action");
      return result;
    } catch (error) {
      // Next implements redirect() and notFound() as throws, which must pass through.
      unstable_rethrow(error);
      log.error({ action: name, requestId, err: error }, "action failed");
      return { ok: false, reason: "unexpected", requestId };
    }
  };
}
