import { AppError } from "@/lib/base/pure/errors";

export type SpeechRefusal =
  | "voice-unknown"
  | "text-empty"
  | "text-too-long"
  | "voice-cannot-say"
  /** A recording that does not say its text. */
  | "recording-differs"
  /** An online service takes the call not at all, or not now. */
  | "service-refused"
  | "service-unreachable";

/** A text that cannot be spoken, with a message for its writer. */
export class SpeechError extends AppError {
  readonly reason: SpeechRefusal;

  constructor(reason: SpeechRefusal, message: string, details: Record<string, unknown> = {}) {
    super("speech-refused", message, { details: { ...details, reason } });
    this.name = "SpeechError";
    this.reason = reason;
  }
}
