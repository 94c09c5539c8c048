import type { SeenMoment } from "./salience";

/** What a source shows and sounds like: computed once per content and version, and passed in as data. */
export type MediaAnalysis = {
  version: number;
  /** Hex SHA-256 of the file, as in `MediaFacts`. */
  contentHash: string;
  durationSeconds: number;
  /** The whole source from 0 to its end, without gaps and in order. An image is one shot of length 0. */
  shots: readonly AnalysedShot[];
  /** Null for a source without sound. */
  sound: SoundAnalysis | null;
  /** Texts within the content: subtitles and text on the picture. */
  texts: readonly FoundText[];
};

/** A stretch of a source between two of its own cuts. Shares and levels are 0 to 1. */
export type AnalysedShot = {
  fromSeconds: number;
  toSeconds: number;
  /** How the shot begins: with the source, with a hard cut, or with a fade. */
  cutKind: "start" | "hard" | "fade";
  /** How much the picture changes from frame to frame. */
  motion: number;
  luma: number;
  saturation: number;
  sharpness: number;
  /** Shares of the length that are black, that do not move at all, and in which somebody speaks. */
  blackShare: number;
  frozenShare: number;
  speechShare: number;
  /** Mean level of the sound in dB below full scale (0 is loudest); null without sound. */
  loudnessDb: number | null;
  /** Where the eye goes, about twice a second; absent where nothing stands out. */
  salience?: readonly SeenMoment[];
};

/** The sound of a source as curves and moments. Times are seconds of the source. */
export type SoundAnalysis = {
  /** Distance of two values of the curves. */
  hopSeconds: number;
  /** Level per hop, in dB below full scale. */
  loudnessDb: readonly number[];
  /** Level of what is like noise and lasts, above 1.5 kHz, per hop in dB below full scale: crowds, applause, rain. */
  highPassDb: readonly number[];
  /** Stretches in which somebody speaks, in order. */
  speech: readonly (readonly [fromSeconds: number, toSeconds: number])[];
  /** Short blows such as ball hits, with their strength from 0 to 1. */
  hits: readonly (readonly [atSeconds: number, strength: number])[];
  /** Beats of the music; empty where no steady beat was found. */
  beats: readonly number[];
};

export const textSources = [
  "name",
  "folder",
  "tag",
  "description",
  "subtitle",
  "ocr",
  "provider",
] as const;
export type TextSource = (typeof textSources)[number];

/** A text about a source, or about a stretch of it when the times are given. */
export type FoundText = {
  source: TextSource;
  language: "en" | "zh" | "other";
  fromSeconds?: number;
  toSeconds?: number;
  words: string;
  /** 0 to 1; 1 for what a person typed. */
  confidence: number;
  /** What a text on the picture is for; absent where that is not known. */
  role?: "caption" | "title" | "credits" | "scoreboard";
  /** The model that a description comes from. */
  by?: string;
};
