import type { MediaFacts } from "@/lib/engine/plan/facts";
import type { OutputForm } from "@/lib/engine/plan/given/output-form";
import type { ClipReport } from "@/lib/ims/schema/answers/clip-report";
import type { Timeline } from "@/lib/ims/schema/timeline";

/** The sources that a timeline names, by media id. */
export type Sources = ReadonlyMap<string, { path: string; facts: MediaFacts }>;

/** Font files of the user, by the address that a text gives them (`FontUrl`). */
export type FontFiles = ReadonlyMap<string, string>;

/** The folder of prepared shots, drawn texts and mixed sound, and how many bytes they may take. */
export type CacheLocation = { folder: string; maxBytes: number };

/** The stages of a clip, in order. */
export type RenderStage = "Preparing" | "Mixing" | "Encoding" | "Verifying" | "Publishing";

export type RenderClipOptions = {
  timeline: Timeline;
  /** A film when absent. */
  form?: OutputForm | undefined;
  sources: Sources;
  fonts?: FontFiles | undefined;
  /** Path of a spoken sentence, by its speech key. */
  speechPath: (speechKey: string) => string;
  /** A folder for this clip alone. It is made when absent; the caller empties it. */
  workFolder: string;
  /** Where the finished file appears, by rename. It may lie on another disk than `workFolder`. */
  outputPath: string;
  coverPath: string;
  signal?: AbortSignal;
  /** `fraction` is the progress within the stage, 0 to 1; it never falls. */
  onProgress?: (progress: { stage: RenderStage; fraction: number }) => void;
  /** By default `<data>/cache`, bounded by `REELPRESS_CACHE_GIB`. */
  cache?: CacheLocation;
};

export type RenderedClip = {
  durationSeconds: number;
  sizeBytes: number;
  /** Null for a clip without sound. */
  loudnessLufs: number | null;
  /** The gate's findings. */
  report: ClipReport;
};

export type RenderFrameOptions = {
  timeline: Timeline;
  sources: Sources;
  fonts?: FontFiles | undefined;
  /** Time of the frame, in seconds of the output. */
  seconds: number;
  /** Width of the returned picture in pixels; its height follows from the frame's shape. */
  pictureWidth: number;
  /** Also the shots alone: a second JPEG behind the first; see `splitJpegs`. */
  withBare?: boolean;
  signal?: AbortSignal;
  cache?: CacheLocation;
};
