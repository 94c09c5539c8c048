import { z } from "zod";
import { ImsError, type Trouble } from "../errors/ims-error";
import type { Exchange } from "./exchange";
import type { ConfigProblem } from "../contract/wire";

type SdkAnswer = {
  Code?: unknown;
  Message?: unknown;
  /** Some products use this spelling. */
  message?: unknown;
  RequestId?: unknown;
  Problems?: unknown;
};
type SdkFailure = {
  statusCode?: unknown;
  code?: unknown;
  requestId?: unknown;
  message?: unknown;
  retryAfter?: unknown;
  data?: SdkAnswer;
};
type Seen = Pick<Exchange, "connected" | "httpStatus" | "headers" | "answeredAtMs">;

const nothingSeen: Seen = { connected: null, httpStatus: 0, headers: {}, answeredAtMs: 0 };

/** Converts to text; the SDK writes an absent value as "undefined". */
const text = (value: unknown): string =>
  typeof value === "string" && value !== "undefined" ? value : "";

const problemsSchema = z.array(
  z.object({ Path: z.string(), Message: z.string(), Reason: z.string().optional() }),
);

/** The refused parameters. The engine lists all problems; the cloud only quotes a parameter in its message. */
function readProblems(answer: SdkAnswer): ConfigProblem[] {
  const listed = problemsSchema.safeParse(answer.Problems);
  if (listed.success) {
    return listed.data.map(({ Path, Message, Reason }) => ({
      path: Path,
      message: Message,
      ...(Reason ? { reason: Reason } : {}),
    }));
  }
  const message = text(answer.Message);
  const path = /parameter \\?"([^"\\]+)\\?"/.exec(message)?.[1];
  return path ? [{ path, message }] : [];
}

/** Milliseconds in the gateway's header, as the SDKs read it; else the seconds of `retry-after`. */
function retryAfterMsOf({ headers }: Seen): number | null {
  const ours = Number(headers["x-acs-retry-after"] ?? Number.NaN);
  if (Number.isFinite(ours) && ours > 0) return ours;
  const seconds = Number(headers["retry-after"] ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : null;
}

function clockSkewMsOf({ headers, answeredAtMs }: Seen): number | null {
  const serverMs = Date.parse(headers.date ?? "");
  return Number.isNaN(serverMs) || answeredAtMs === 0 ? null : answeredAtMs - serverMs;
}

/** System errors of a connection that was never established, so nothing was sent. */
const neverConnected: Record<string, Trouble> = {
  ECONNREFUSED: "no-connection",
  EHOSTUNREACH: "no-connection",
  ENETUNREACH: "no-connection",
  ENOTFOUND: "name-unknown",
  EAI_AGAIN: "name-unknown",
};
const certificate = /CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER/;

function troubleOf(failure: SdkFailure, seen: Seen): Trouble {
  const code = text(failure.code);
  const known = neverConnected[code];
  if (known) return known;
  if (certificate.test(code)) return "certificate";
  if (/timeout/i.test(text((failure as { name?: unknown }).name))) return "timeout";
  return seen.connected === false ? "no-connection" : "cut";
}

/** JSON that ends too early was cut off in transit; anything else did not come from IMS. */
function unreadableTrouble(thrown: unknown, seen: Seen): Trouble {
  if (!(thrown instanceof SyntaxError)) return "odd-shape";
  const isJson = /json/i.test(seen.headers["content-type"] ?? "");
  const endsEarly = /end of JSON|Unterminated|Expected .* in JSON/i.test(thrown.message);
  return endsEarly && (isJson || seen.httpStatus === 0) ? "cut-short" : "not-json";
}

/**
 * Converts what the SDK threw, using what was observed of the exchange. A refusal has the cloud's JSON
 * in `data`. A `SyntaxError` or `TypeError` comes from an unreadable answer. Anything else is a
 * connection that failed before an answer.
 */
export function toImsError(thrown: unknown, seen: Seen = nothingSeen): ImsError {
  if (thrown instanceof ImsError) return thrown;
  const failure = (typeof thrown === "object" && thrown !== null ? thrown : {}) as SdkFailure;
  const retryAfterMs = retryAfterMsOf(seen);
  const answer = failure.data;
  const imsCode = text(answer?.Code) || (answer ? text(failure.code) : "");
  if (answer && imsCode && typeof failure.statusCode === "number") {
    return new ImsError("ims-refused", text(answer.Message) || text(answer.message), {
      imsCode,
      httpStatus: failure.statusCode,
      requestId: text(answer.RequestId) || text(failure.requestId),
      problems: readProblems(answer),
      // The nonce was used before: the same bytes arrived earlier and may have taken effect.
      ...(imsCode === "SignatureNonceUsed" ? { mayHaveArrived: true } : {}),
      retryAfterMs,
      clockSkewMs: clockSkewMsOf(seen),
      cause: thrown,
    });
  }
  if (answer || thrown instanceof SyntaxError || thrown instanceof TypeError) {
    const trouble = answer ? "odd-shape" : unreadableTrouble(thrown, seen);
    const { httpStatus } = seen;
    const message = `The answer cannot be read (HTTP ${httpStatus || "?"}, ${seen.headers["content-type"] ?? "no type"}).`;
    return new ImsError("ims-answer-unreadable", message, {
      httpStatus,
      trouble,
      retryAfterMs,
      cause: thrown,
    });
  }
  const trouble = troubleOf(failure, seen);
  // The HTTP library appends the whole address, which contains the request.
  const message = text(failure.message).replace(/\s*(?:GET|POST) https?:.*$/s, "");
  return new ImsError("ims-unreachable", message || "No connection to IMS.", {
    trouble,
    mayHaveArrived: !(text(failure.code) in neverConnected) && seen.connected !== false,
    cause: thrown,
  });
}
