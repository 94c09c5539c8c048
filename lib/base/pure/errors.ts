/**
 * Error codes that may be shown outside the program. A closed set: a new kind of failure gets a new
 * code here.
 */
export type AppErrorCode =
  | "config-invalid"
  | "database-unavailable"
  | "ims-unreachable"
  | "ims-refused"
  | "ims-answer-unreadable"
  | "oss-unreachable"
  | "oss-refused"
  | "program-missing"
  | "program-failed"
  | "program-timeout"
  | "speech-refused"
  | "aborted"
  | "not-found"
  | "unexpected";

function ownFamily(type: unknown): unknown {
  const states = typeof type === "function" && Object.hasOwn(type, "family");
  return states ? (type as { family?: unknown }).family : undefined;
}

/**
 * A fault: a failure that the code at that point did not expect. `message` is for the log; what a
 * person reads is chosen from `code` by the interface.
 */
export class AppError extends Error {
  /** The name by which `instanceof` recognises this class; a subclass sets its own. */
  static readonly family: string = "AppError";

  /**
   * Next gives pages, routes and instrumentation separate copies of a module, and so of a class: an
   * error thrown by one copy would be no instance of the class in another copy. So families are
   * compared. A subclass without its own family is compared by identity, as usual.
   */
  static override [Symbol.hasInstance](value: unknown): boolean {
    const family = ownFamily(this);
    if (family === undefined) return Function.prototype[Symbol.hasInstance].call(this, value);
    for (let at: unknown = value; typeof at === "object" && at !== null; ) {
      at = Object.getPrototypeOf(at);
      if (at && ownFamily((at as { constructor?: unknown }).constructor) === family) return true;
    }
    return false;
  }

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

/**
 * The result of a use case: a value, or a refusal with a reason from a closed set. Refusals are not
 * thrown.
 */
export type Result<T, Reason extends string> = { ok: true; value: T } | Refusal<Reason>;

/** `code`, `message` and `requestId` come from the cloud, when the cloud refused. */
export type Refusal<Reason extends string> = {
  ok: false;
  reason: Reason;
  code?: string;
  message?: string;
  requestId?: string;
  fields?: FieldError[];
};

/** Ends a switch over a union: a new member is a type error in each switch that does not handle it. */
export function assertNever(value: never): never {
  throw new AppError("unexpected", `unhandled case: ${JSON.stringify(value)}`);
}
