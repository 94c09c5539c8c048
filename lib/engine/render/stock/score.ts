import type { Voice } from "./synth";

export type Layer = {
  voice: Voice;
  level: number;
  /** Semitones above the written chord. */
  shift: number;
  /**
   * What sounds at each step of a bar: a tone of the chord (counted from 0, beyond the chord an
   * octave higher), "all" for the whole chord, or null for nothing.
   */
  steps: readonly (number | "all" | null)[];
  /** Length of a note, in steps. */
  hold: number;
  pan?: number;
  /** The bars in which the layer sounds; all bars when absent. */
  bars?: readonly number[];
};

export type Score = {
  beatsPerMinute: number;
  beatsPerBar: number;
  /** Tones of each bar's chord as MIDI numbers, the lowest first. */
  chords: readonly (readonly number[])[];
  layers: readonly Layer[];
  /** Positions in a bar, in beats. */
  kicks?: readonly number[];
  claps?: readonly number[];
  hats?: readonly number[];
  room: number;
};

/** A step that is held for `length` steps of a bar. */
export const hold = (step: "all" | number, length: number) => [
  step,
  ...Array.from({ length: length - 1 }, () => null),
];
