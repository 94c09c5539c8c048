import { AppError, type AppErrorCode } from "@/lib/base/pure/errors";
import type { ConfigProblem } from "../contract/wire";

/** Where a failed call ended: refused by IMS, never arrived, or answered in a shape we cannot read. */
export type ImsFailure = Extract<
  AppErrorCode,
  "ims-refused" | "ims-unreachable" | "ims-answer-unreadable" | "aborted"
>;

/** What became of a call that was not answered in a way one can read. */
export type Trouble =
  | "timeout"
  /** The connection broke after it stood. */
  | "cut"
  | "no-connection"
  | "name-unknown"
  | "certificate"
  /** Something else answered: a proxy, a sign-in page. */
  | "not-json"
  /** JSON that ends too early. */
  | "cut-short"
  /** JSON of another shape than documented. */
  | "odd-shape";

/** The words by which the catalogue of errors knows what is no code of the cloud. */
export const troubleCodes: Record<Trouble, string> = {
  timeout: "Connection.Timeout",
  cut: "Connection.Cut",
  "no-connection": "Connection.None",
  "name-unknown": "Connection.NameUnknown",
  certificate: "Connection.Certificate",
  "not-json": "Answer.NotJson",
  "cut-short": "Answer.CutShort",
  "odd-shape": "Answer.OddShape",
};

type Answered = {
  imsCode?: string;
  httpStatus?: number;
  requestId?: string;
  problems?: readonly ConfigProblem[];
  trouble?: Trouble | null;
  mayHaveArrived?: boolean;
  retryAfterMs?: number | null;
  clockSkewMs?: number | null;
  cause?: unknown;
};

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
  /** Null when the cloud itself said no. */
  readonly trouble: Trouble | null;
  /**
   * False only when the call surely had no effect: it was refused, or the connection never stood.
   * Whoever sent something that may not be done twice has to ask otherwise.
   */
  readonly mayHaveArrived: boolean;
  /** The wait that the server asks for. */
  readonly retryAfterMs: number | null;
  /** By how much this computer's clock is ahead of the server's, as far as its answer tells. */
  readonly clockSkewMs: number | null;

  constructor(failure: ImsFailure, message: string, answer: Answered = {}) {
    const { imsCode = "", httpStatus = 0, requestId = "", problems = [] } = answer;
    super(failure, message, { cause: answer.cause, details: { imsCode, httpStatus, requestId } });
    this.name = "ImsError";
    this.imsCode = imsCode;
    this.httpStatus = httpStatus;
    this.requestId = requestId;
    this.problems = problems;
    this.trouble = answer.trouble ?? null;
    this.retryAfterMs = answer.retryAfterMs ?? null;
    this.clockSkewMs = answer.clockSkewMs ?? null;
    this.mayHaveArrived =
      answer.mayHaveArrived ?? (failure === "ims-refused" ? httpStatus >= 500 : true);
  }

  /** The cloud's code, or our word for what happened instead; known to the catalogue of errors. */
  get shownCode(): string {
    return this.imsCode || (this.trouble ? troubleCodes[this.trouble] : "");
  }

  /** The same failure of a call that was sent before, too, and may have arrived then. */
  afterOneThatMayHaveArrived(): ImsError {
    const { imsCode, httpStatus, requestId, problems, trouble } = this;
    const { retryAfterMs, clockSkewMs, cause } = this;
    const answered = { imsCode, httpStatus, requestId, problems, trouble, retryAfterMs };
    const same = { ...answered, clockSkewMs, cause, mayHaveArrived: true };
    return new ImsError(this.code as ImsFailure, this.message, same);
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

/** The cloud keeps jobs for a year; an engine whose data folder was emptied knows none. */
export function isUnknownJob(error: unknown): boolean {
  const codes: string[] = [imsCodes.jobNotFound, imsCodes.notFound];
  return error instanceof ImsError && codes.includes(error.imsCode);
}

/** The parts of a failed call that a person may need for support. */
export function toCloudFailure({ shownCode, message, requestId }: ImsError) {
  return { code: shownCode, message, requestId };
}
