import type { MediaFacts } from "@/lib/engine/plan/facts";
import type { OutputForm } from "@/lib/engine/plan/given/output-form";
import type { ClipReport } from "@/lib/ims/schema/answers/clip-report";
import type { Timeline } from "@/lib/ims/schema/timeline";

/** Material a timeline names, by media id. */
export type Sources = ReadonlyMap<string, { path: string; facts: MediaFacts }>;

/** Files of fonts of one's own, by the address a text gives them (`FontUrl`). */
export type FontFiles = ReadonlyMap<string, string>;

/** Where prepared shots, drawn texts and mixed sound are kept, and how much room they may take. */
export type CacheLocation = { folder: string; maxBytes: number };

/** The stages of a clip, in order. */
export type RenderStage = "Preparing" | "Mixing" | "Encoding" | "Verifying" | "Publishing";

export type RenderClipOptions = {
  timeline: Timeline;
  /** A film when it is absent. */
  form?: OutputForm | undefined;
  sources: Sources;
  fonts?: FontFiles | undefined;
  /** Path of a spoken sentence, by its speech key. */
  speechPath: (speechKey: string) => string;
  /** A folder for this clip alone; made when absent, emptied by the caller. */
  workFolder: string;
  /** Where the finished file appears, by rename; on the same disk as `workFolder` or not. */
  outputPath: string;
  coverPath: string;
  signal?: AbortSignal;
  /** `fraction` is of the stage, 0 to 1, and never falls. */
  onProgress?: (progress: { stage: RenderStage; fraction: number }) => void;
  /** By default `<data>/cache`, bounded by `REELPRESS_CACHE_GIB`. */
  cache?: CacheLocation;
};

export type RenderedClip = {
  durationSeconds: number;
  sizeBytes: number;
  /** Null for a clip without sound. */
  loudnessLufs: number | null;
  /** What was found when it was looked at. */
  report: ClipReport;
};

export type RenderFrameOptions = {
  timeline: Timeline;
  sources: Sources;
  fonts?: FontFiles | undefined;
  /** Time of the frame, in seconds of the output. */
  seconds: number;
  /** Width of the answered picture in pixels; its height follows. */
  pictureWidth: number;
  signal?: AbortSignal;
  cache?: CacheLocation;
};
