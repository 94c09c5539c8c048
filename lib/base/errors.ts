/** Codes that may leave the program. A closed set: a new kind of failure is a new word here. */
export type AppErrorCode =
  | "config-invalid"
  | "database-unavailable"
  | "ims-unreachable"
  | "ims-refused"
  | "ims-answer-unreadable"
  | "program-missing"
  | "program-failed"
  | "program-timeout"
  | "speech-refused"
  | "aborted"
  | "not-found"
  | "unexpected";

/**
 * A failure that nobody expected at that place. `message` is for the log; what a person reads is
 * chosen from `code` by the interface.
 */
export class AppError extends Error {
  readonly code: AppErrorCode;
  readonly details: Record<string, unknown>;

  constructor(
    code: AppErrorCode,
    message: string,
    options: { cause?: unknown; details?: Record<string, unknown> } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.details = options.details ?? {};
  }
}

/** A field a refusal points to: the dotted path of the form and a message key of the interface. */
export type FieldError = { path: string; message: string };

/** What a use case answers: a value, or a refusal with a closed reason. Refusals are not throws. */
export type Result<T, Reason extends string> =
  | { ok: true; value: T }
  | { ok: false; reason: Reason; message?: string; requestId?: string; fields?: FieldError[] };

/** Ends a switch over a union: a new member is a type error at the place that forgot it. */
export function assertNever(value: never): never {
  throw new AppError("unexpected", `unhandled case: ${JSON.stringify(value)}`);
}
