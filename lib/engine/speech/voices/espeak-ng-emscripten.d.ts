/** Types for the part of espeak-ng's JavaScript port that `espeak-child.mjs` uses; the port has none. */
declare module "@echogarden/espeak-ng-emscripten" {
  class Worker {
    get_samplerate(): number;
    set_voice(name: string): void;
    set_rate(wordsPerMinute: number): void;
    set_pitch(pitch: number): void;
    /** Passes the sound to `hear` in parts; synthesis stops when `hear` returns true. */
    synthesize(markup: string, hear: (part: Int16Array | null) => boolean): void;
  }
  export default function startEspeak(): Promise<{
    eSpeakNGWorker: typeof Worker;
    HEAPU8: Uint8Array;
  }>;
}
