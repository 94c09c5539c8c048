import { codeOf } from "@/lib/base/pure/system-error";
import { AppError } from "@/lib/base/pure/errors";
import type { ClipReport } from "@/lib/ims/schema/answers/clip-report";

/** Why a clip could not be made. */
export type RenderErrorCode =
  | "timeline-invalid"
  | "not-implemented"
  | "source-missing"
  | "source-damaged"
  | "speech-missing"
  | "disk-full"
  | "memory-short"
  | "too-slow"
  | "cancelled"
  | "program-killed"
  | "program-missing"
  | "output-wrong"
  | "unexpected";

/** A failed clip. `message` is a sentence that a person can act on; `cause` is for the log. */
export class RenderError extends Error {
  readonly code: RenderErrorCode;
  /** The gate's findings, when a clip was made but does not match its plan. */
  readonly report: ClipReport | null;

  constructor(
    code: RenderErrorCode,
    message: string,
    options: { cause?: unknown; report?: ClipReport } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "RenderError";
    this.code = code;
    this.report = options.report ?? null;
  }
}

/** Turns an error of the system or of ffmpeg into a failure of this clip. */
export function toRenderError(error: unknown, doing: string): RenderError {
  if (error instanceof RenderError) return error;
  const [code, message] = classify(error, doing);
  return new RenderError(code, message, { cause: error });
}

function classify(error: unknown, doing: string): [RenderErrorCode, string] {
  if (error instanceof AppError) return classifyProgram(error, doing);
  const systemCode = codeOf(error);
  if (systemCode === "ENOSPC" || systemCode === "EDQUOT") return diskFull;
  if (systemCode === "ENOENT") {
    return ["source-missing", `A file that was needed for ${doing} is gone. Try this clip again.`];
  }
  if ((error as Error | null)?.name === "AbortError") return cancelled;
  return ["unexpected", `Something unexpected stopped ${doing}. Try this clip again.`];
}

const diskFull: [RenderErrorCode, string] = [
  "disk-full",
  "The disk is full. Make room, or lower REELPRESS_CACHE_GIB: the clip goes on by itself.",
];
const cancelled: [RenderErrorCode, string] = ["cancelled", "This clip was cancelled."];

function classifyProgram(error: AppError, doing: string): [RenderErrorCode, string] {
  const said = typeof error.details.stderrTail === "string" ? error.details.stderrTail : "";
  if (error.code === "aborted") return cancelled;
  if (error.code === "program-missing") return ["program-missing", error.message];
  if (error.code === "program-timeout") {
    return [
      "too-slow",
      `This took far longer than planned (${doing}). The machine may be overloaded; try this clip again later.`,
    ];
  }
  if (/No space left on device|Disk quota exceeded/i.test(said)) return diskFull;
  if (/File too large/i.test(said)) {
    return ["unexpected", "The file would be larger than the disk takes. Make the clip shorter."];
  }
  if (/Cannot allocate memory|Error allocating/i.test(said)) {
    return [
      "memory-short",
      "There was not enough memory for this clip. Render fewer clips at once (REELPRESS_LANES) or a smaller picture.",
    ];
  }
  if (/No such file or directory/i.test(said)) {
    return ["source-missing", `A file that was needed for ${doing} is gone. Try this clip again.`];
  }
  if (typeof error.details.signal === "string") {
    return ["program-killed", `ffmpeg was ended from outside while ${doing}. Try this clip again.`];
  }
  return [
    "unexpected",
    `ffmpeg failed while ${doing}: ${said.split("\n").at(-1) ?? error.message}`.slice(0, 400),
  ];
}
