import { AppError, type AppErrorCode } from "@/lib/base/pure/errors";
import type { ConfigProblem } from "../contract/wire";

/** How a call failed: IMS refused it, it never arrived, or the answer was unreadable. */
export type ImsFailure = Extract<
  AppErrorCode,
  "ims-refused" | "ims-unreachable" | "ims-answer-unreadable" | "aborted"
>;

/** What went wrong with a call that got no readable answer. */
export type Trouble =
  | "timeout"
  /** The connection broke after it was established. */
  | "cut"
  | "no-connection"
  | "name-unknown"
  | "certificate"
  /** Another server answered, as a proxy or a sign-in page. */
  | "not-json"
  /** JSON that ends too early. */
  | "cut-short"
  /** JSON of another shape than documented. */
  | "odd-shape";

/** The codes of the error catalogue for failures that have no code of the cloud. */
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
 * A failed call to IMS. `imsCode` is the cloud's own code (`InvalidParameter`), empty when no answer
 * came. `message` is the cloud's message without the text that the SDK adds.
 */
export class ImsError extends AppError {
  static override readonly family = "ImsError";

  readonly imsCode: string;
  readonly httpStatus: number;
  readonly requestId: string;
  /** The refused parameters, by path. The cloud names one, the engine all. */
  readonly problems: readonly ConfigProblem[];
  /** Null when the cloud itself refused the call. */
  readonly trouble: Trouble | null;
  /**
   * False only when the call certainly had no effect, because it was refused or no connection was
   * established. If true, a caller must check whether the call had an effect before repeating it.
   */
  readonly mayHaveArrived: boolean;
  /** The wait that the server asks for. */
  readonly retryAfterMs: number | null;
  /** How far this computer's clock is ahead of the server's; null when the answer has no date. */
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

  /** The cloud's code, or the app's code for a call without one. The error catalogue knows both. */
  get shownCode(): string {
    return this.imsCode || (this.trouble ? troubleCodes[this.trouble] : "");
  }

  /** The same failure, for a call that was also sent before and may have arrived then. */
  afterOneThatMayHaveArrived(): ImsError {
    const { imsCode, httpStatus, requestId, problems, trouble } = this;
    const { retryAfterMs, clockSkewMs, cause } = this;
    const answered = { imsCode, httpStatus, requestId, problems, trouble, retryAfterMs };
    const same = { ...answered, clockSkewMs, cause, mayHaveArrived: true };
    return new ImsError(this.code as ImsFailure, this.message, same);
  }
}

/** The codes that the app treats specially; any other code is only shown. */
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
