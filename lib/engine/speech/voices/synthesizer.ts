import type { Voice } from "./voices";

/** Sentences to be spoken by one voice at one speed. */
export type SpeechBatch = {
  /** Id of one of the synthesizer's own voices. */
  voice: string;
  /** 1 is the voice's own speed, 2 is twice as fast. */
  speed: number;
  sentences: ReadonlyArray<{ text: string; outputPath: string }>;
};

/** A word as it was given to the voice, and when it is heard: seconds from the start of the file. */
export type SpokenWord = { text: string; from: number; until: number };

/**
 * A source of voices. A better synthesizer can be plugged in by implementing this type.
 *
 * `synthesize` writes one WAV file (16-bit PCM, any sample rate, mono or stereo) for each sentence
 * and resolves when all exist. It need not trim, level or resample: the cache does. The same batch
 * must give the same bytes. After an abort it throws AppError within a second.
 *
 * It returns the words of each sentence when it knows when they are said, or null: then they are looked
 * for in the sound.
 */
export type Synthesizer = {
  id: string;
  /** Part of every cache key: change it whenever the sound changes. */
  version: string;
  /** Each sentence may cost money: sentences are spoken and kept one by one, so that none is paid twice. */
  isOnline?: true;
  voices: readonly Voice[];
  synthesize(
    batch: SpeechBatch,
    signal: AbortSignal,
  ): Promise<readonly (readonly SpokenWord[])[] | null>;
};
