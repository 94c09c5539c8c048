/** Types for the part of espeak-ng's JavaScript port that `espeak-child.mjs` uses; the port has none. */
declare module "@echogarden/espeak-ng-emscripten" {
  type SpeechEvent = {
    type: string;
    /** Characters, from 1. */
    text_position: number;
    /** Milliseconds. */
    audio_position: number;
    id?: string | number;
  };
  class Worker {
    get_samplerate(): number;
    set_voice(name: string): void;
    set_rate(wordsPerMinute: number): void;
    set_pitch(pitch: number): void;
    /** Passes the sound and its events to `hear` in parts; synthesis stops when `hear` returns true. */
    synthesize(
      markup: string,
      hear: (part: Int16Array | null, events: readonly SpeechEvent[]) => boolean,
    ): void;
  }
  export default function startEspeak(): Promise<{
    eSpeakNGWorker: typeof Worker;
    HEAPU8: Uint8Array;
  }>;
}
