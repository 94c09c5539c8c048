/** The part of espeak-ng's port to JavaScript that `espeak-child.mjs` uses. It brings no types. */
declare module "@echogarden/espeak-ng-emscripten" {
  class Worker {
    get_samplerate(): number;
    set_voice(name: string): void;
    set_rate(wordsPerMinute: number): void;
    set_pitch(pitch: number): void;
    /** Hands on the sound piece by piece; an answer of true ends it. */
    synthesize(markup: string, hear: (part: Int16Array | null) => boolean): void;
  }
  export default function startEspeak(): Promise<{
    eSpeakNGWorker: typeof Worker;
    HEAPU8: Uint8Array;
  }>;
}
