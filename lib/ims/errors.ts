import { z } from "zod";
import { AppError, type AppErrorCode } from "@/lib/base/errors";
import type { ConfigProblem } from "./wire";

/** Where a failed call ended: refused by IMS, never arrived, or answered in a shape we cannot read. */
export type ImsFailure = Extract<
  AppErrorCode,
  "ims-refused" | "ims-unreachable" | "ims-answer-unreadable" | "aborted"
>;

/**
 * A call to IMS that did not succeed. `imsCode` is the cloud's own word (`InvalidParameter`), empty
 * when no answer came; `message` is the cloud's sentence without the SDK's frame around it.
 */
export class ImsError extends AppError {
  static override readonly family = "ImsError";

  readonly imsCode: string;
  readonly httpStatus: number;
  readonly requestId: string;
  /** The parameters that were refused, by their path; the cloud names one, the engine all. */
  readonly problems: readonly ConfigProblem[];
  /**
   * False only when the call surely had no effect: it was refused, or the connection never stood.
   * Whoever sent something that may not be done twice has to ask otherwise.
   */
  readonly mayHaveArrived: boolean;

  constructor(
    failure: ImsFailure,
    message: string,
    answer: {
      imsCode?: string;
      httpStatus?: number;
      requestId?: string;
      problems?: ConfigProblem[];
      mayHaveArrived?: boolean;
      cause?: unknown;
    } = {},
  ) {
    const { imsCode = "", httpStatus = 0, requestId = "", problems = [] } = answer;
    super(failure, message, { cause: answer.cause, details: { imsCode, httpStatus, requestId } });
    this.name = "ImsError";
    this.imsCode = imsCode;
    this.httpStatus = httpStatus;
    this.requestId = requestId;
    this.problems = problems;
    this.mayHaveArrived =
      answer.mayHaveArrived ?? (failure === "ims-refused" ? httpStatus >= 500 : true);
  }

  /** The same failure of a call that was tried before without an answer. */
  afterOneThatMayHaveArrived(): ImsError {
    const { imsCode, httpStatus, requestId, cause } = this;
    const problems = [...this.problems];
    const answer = { imsCode, httpStatus, requestId, problems, cause, mayHaveArrived: true };
    return new ImsError(this.code as ImsFailure, this.message, answer);
  }
}

/** The refusals that the app tells apart; any other code is shown as it came. */
export const imsCodes = {
  invalidParameter: "InvalidParameter",
  contentBad: "InvalidParameter.ResourceContentBad",
  alreadyRegistered: "MediaAlreadyExist",
  notFound: "ResourceNotFound",
  jobNotFound: "JobNotFound",
  mediaNotFound: "MediaNotFound",
  jobCancelled: "JobCancelled",
  materialNotFound: "InvalidMaterial.NotFound",
  tokenMismatch: "IdempotentParameterMismatch",
  notImplemented: "NotImplemented",
} as const;

type SdkAnswer = { Code?: unknown; Message?: unknown; RequestId?: unknown; Problems?: unknown };
type SdkFailure = {
  statusCode?: unknown;
  code?: unknown;
  requestId?: unknown;
  message?: unknown;
  data?: SdkAnswer;
};

const text = (value: unknown): string => (typeof value === "string" ? value : "");

const problemsSchema = z.array(
  z.object({ Path: z.string(), Message: z.string(), Reason: z.string().optional() }),
);

/** The engine lists every problem; of the cloud's sentence only the quoted parameter is known. */
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

/** System errors of a connection that never stood: nothing was sent. */
const neverConnected: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
]);

/**
 * Reads what the SDK threw. A refusal carries the cloud's JSON in `data`; all else is a connection
 * that failed before an answer was read (`SyntaxError` included: a proxy's HTML, a cut body).
 */
export function toImsError(thrown: unknown): ImsError {
  if (thrown instanceof ImsError) return thrown;
  const failure = (typeof thrown === "object" && thrown !== null ? thrown : {}) as SdkFailure;
  const answer = failure.data;
  if (answer && typeof failure.statusCode === "number") {
    return new ImsError("ims-refused", text(answer.Message) || text(failure.message), {
      imsCode: text(answer.Code) || text(failure.code),
      httpStatus: failure.statusCode,
      requestId: text(answer.RequestId) || text(failure.requestId),
      problems: readProblems(answer),
      cause: thrown,
    });
  }
  if (thrown instanceof SyntaxError) {
    return new ImsError("ims-answer-unreadable", "The answer was not JSON.", { cause: thrown });
  }
  return new ImsError("ims-unreachable", text(failure.message) || "No connection to IMS.", {
    mayHaveArrived: !neverConnected.has(text(failure.code)),
    cause: thrown,
  });
}

/** True when the connection broke before an answer: only then may a repeatable call be repeated. */
export function isBrokenConnection(error: ImsError): boolean {
  if (error.code !== "ims-unreachable") return false;
  const cause = error.cause as { code?: unknown; message?: unknown } | undefined;
  return cause?.code === "ECONNRESET" || text(cause?.message).includes("socket hang up");
}

/** The cloud keeps jobs for a year; an engine whose data folder was emptied knows none. */
export function isUnknownJob(error: unknown): boolean {
  const codes: string[] = [imsCodes.jobNotFound, imsCodes.notFound];
  return error instanceof ImsError && codes.includes(error.imsCode);
}
