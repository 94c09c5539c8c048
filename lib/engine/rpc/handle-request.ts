import "server-only";
import { codeOf } from "@/lib/base/pure/system-error";
import { isTooManyIssues } from "@/lib/base/pure/fit-value";
import { log } from "@/lib/base/log";
import type { OperationName } from "@/lib/ims/contract/operations";
import { WorkFailure } from "@/lib/engine/queue/workers/work-failure";
import { useNonce } from "@/lib/engine/queue/tables/token-records";
import { authenticate } from "./signature/authenticate";
import { decode } from "./wire/decode";
import { dispatch } from "./dispatch";
import { encodeAnswer, encodeFault, newRequestId } from "./wire/encode";
import type { Call, EngineContext, Handler } from "./call/engine-context";
import { type Fault, faults, isFault } from "./wire/faults";
import { handlers } from "./handlers";
import type { RateLimiter } from "./rate-limit";
import { readRequest, type WireRequest } from "./wire/read-request";
import { signedWith } from "./signature/signed-with";

export type Gateway = {
  context: EngineContext;
  accessKeys: { accessKeyId: string; accessKeySecret: string };
  rateLimiter: RateLimiter;
};

/** Handles one call: read, dispatch, authenticate, count, decode, handle, encode. Any step may return a fault. */
export async function handleRequest(request: Request, gateway: Gateway): Promise<Response> {
  const requestId = newRequestId();
  const host = request.headers.get("host") ?? new URL(request.url).host;
  const answer = await answerOrFault(request, requestId, gateway);
  if (!isFault(answer)) return encodeAnswer(answer, requestId);
  logFault(answer, requestId);
  return encodeFault(answer, requestId, host);
}

async function answerOrFault(
  request: Request,
  requestId: string,
  gateway: Gateway,
): Promise<object | Fault> {
  try {
    const wire = await readRequest(request);
    if (isFault(wire)) return wire;
    const operation = dispatch(wire);
    if (isFault(operation)) return operation;
    const refused = await authenticate(wire, operation, authenticationContext(gateway));
    if (refused) return refused;
    // Calls are counted after the signature check, so that nobody without the secret can use up the
    // calls of a key. All unsigned calls share one key.
    const caller = signedWith(wire) === "none" ? "" : gateway.accessKeys.accessKeyId;
    const throttled = gateway.rateLimiter.take(caller, operation);
    if (throttled) return faults.throttled(throttled);
    return await handle(operation, wire, requestId, gateway.context);
  } catch (thrown) {
    if (request.signal.aborted) return faults.clientGone();
    return toFault(thrown);
  }
}

async function handle<N extends OperationName>(
  operation: N,
  wire: WireRequest,
  requestId: string,
  context: EngineContext,
): Promise<object | Fault> {
  const decoded = decode(operation, wire, context.strict);
  if (isFault(decoded)) return decoded;
  const scheme = wire.headers.get("x-forwarded-proto") === "https" ? "https" : "http";
  const origin = `${scheme}://${wire.host}`;
  const { passedThrough } = decoded;
  const call: Call = { requestId, host: wire.host, origin, signal: wire.signal, passedThrough };
  // TypeScript cannot call a mapped type through a union of keys; the type of the table makes this safe.
  const handler = handlers[operation] as Handler<N>;
  const answer = await handler(decoded.request, context, call);
  return isFault(answer) || passedThrough.length === 0
    ? answer
    : { ReelpressPassedThrough: passedThrough, ...answer };
}

function authenticationContext({ accessKeys, context }: Gateway) {
  return {
    accessKeys,
    now: context.now,
    useNonce: (nonce: string, expiresAt: Date) => useNonce(context.db, nonce, expiresAt),
  };
}

/**
 * Converts what a handler threw. Failed work has its own code, and a lost database is an outage;
 * anything else is a bug.
 */
function toFault(thrown: unknown): Fault {
  if (thrown instanceof WorkFailure) return faults.workFailed(thrown);
  if (isTooManyIssues(thrown)) {
    return faults.invalidParameter({ path: "", message: "more is wrong in it than can be told" });
  }
  const isOutage = /^(ECONNREFUSED|ENOENT|ECONNRESET|57P0\d|08\d{3})$/.test(codeOf(thrown));
  return isOutage ? faults.unavailable(thrown) : faults.internal(thrown);
}

function logFault(fault: Fault, requestId: string): void {
  if (fault.httpStatus < 500 || fault.httpStatus === 501) return;
  log.error({ requestId, code: fault.code, err: fault.cause }, "the engine could not answer");
}
