import type { ClipReport } from "@/lib/ims/schema/answers/clip-report";
import type { Timeline } from "@/lib/ims/schema/timeline";
import type { DescriptionsResult, LooksResult, WordsResult } from "../plan/analysis/pass-results";
import type { PassInput } from "../analysis/pass-input";
import type { MediaFacts } from "../plan/facts";
import type { OutputForm } from "../plan/given/output-form";
import type { SpriteFacts } from "../queue/tables/tables";
import type { EngineAbilities, FontFiles, Sources } from "../rpc/call/engine-context";

export type RenderInput = {
  timeline: Timeline;
  form: OutputForm;
  sources: Sources;
  fonts: FontFiles;
  speechPath: (speechKey: string) => string;
  /** An empty folder for this render; the caller removes it. */
  workFolder: string;
  outputPath: string;
  /** Not written for sound, which has no cover. */
  coverPath: string;
  signal: AbortSignal;
  onProgress: (progress: { stage: string; fraction: number }) => void;
};

export type Rendered = {
  durationSeconds: number;
  sizeBytes: number;
  loudnessLufs: number | null;
  report: ClipReport;
};

export type ExaminationFiles = { coverPath: string; spritePath: string };
export type Examined = {
  facts: Partial<Omit<MediaFacts, "mediaId">>;
  hasCover: boolean;
  sprite: Omit<SpriteFacts, "key"> | null;
};

/** One way of looking through a file. The version rises when its results change. */
export type AnalysisPart<Result> = {
  version: number;
  analyse: (input: PassInput) => Promise<Result>;
  /** Whether it must not be begun now: its provider has just failed. */
  isResting?: () => boolean;
};

/**
 * All parts of the engine that make pictures and sound. They are passed in, so that the API, the queue
 * and the tables can be tested without them.
 */
export type EngineParts = EngineAbilities & {
  speechPath: (speechKey: string) => string;
  renderClip: (input: RenderInput) => Promise<Rendered>;
  /** Finds what takes longer than a probe: black stretches, loudness, cover, sprite. */
  examine: (
    file: string,
    facts: MediaFacts,
    files: ExaminationFiles,
    signal: AbortSignal,
  ) => Promise<Examined>;
  /** When one of the stills fills the picture of a video, in order. */
  findWipes: (
    video: { file: string; facts: MediaFacts },
    stills: readonly { file: string; facts: MediaFacts }[],
    signal: AbortSignal,
  ) => Promise<{ fromSeconds: number; toSeconds: number }[]>;
  /** What finds the shots, sounds and words of media; a pass that is absent is not run. */
  passes: {
    looks?: AnalysisPart<LooksResult>;
    words?: AnalysisPart<WordsResult>;
    /** Absent unless a provider is set. */
    descriptions?: AnalysisPart<DescriptionsResult>;
  };
  /** Tells whether the subtitle files beside a file have changed; folders are read once by each. */
  createSubtitleMarks: () => (file: string) => Promise<string>;
};
