/**
 * A text that a recording says is spoken by a voice of its own: this prefix and the recording, as the request
 * writes it. `ProcessConfig.Reelpress.Recordings` says which text that is.
 */
const prefix = "recording:";

export const recordedVoice = (reference: string): string => `${prefix}${reference}`;

/** The recording that a voice stands for; null for any other voice. */
export const recordingOf = (voice: string): string | null =>
  voice.startsWith(prefix) ? voice.slice(prefix.length) : null;
