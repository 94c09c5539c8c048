import { AppError } from "@/lib/base/pure/errors";

export type SpeechRefusal = "voice-unknown" | "text-empty" | "text-too-long" | "voice-cannot-say";

/** A text that will not be spoken, with words for the person who wrote it. */
export class SpeechError extends AppError {
  readonly reason: SpeechRefusal;

  constructor(reason: SpeechRefusal, message: string, details: Record<string, unknown> = {}) {
    super("speech-refused", message, { details: { ...details, reason } });
    this.name = "SpeechError";
    this.reason = reason;
  }
}
