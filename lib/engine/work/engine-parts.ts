import type { ClipReport } from "@/lib/ims/schema/answers/clip-report";
import type { Timeline } from "@/lib/ims/schema/timeline";
import type { MediaFacts } from "../plan/facts";
import type { OutputForm } from "../plan/given/output-form";
import type { SpriteFacts } from "../queue/tables/tables";
import type { EngineAbilities, FontFiles, Sources } from "../rpc/call/engine-context";

export type RenderOrder = {
  timeline: Timeline;
  form: OutputForm;
  sources: Sources;
  fonts: FontFiles;
  speechPath: (speechKey: string) => string;
  /** A folder of its own; removed by the caller. */
  workFolder: string;
  outputPath: string;
  /** Sound has no cover. */
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

/**
 * Everything of the engine that makes pictures and sound. Handed in whole, so that the wire, the
 * queue and the tables can be tried without it.
 */
export type EngineParts = EngineAbilities & {
  speechPath: (speechKey: string) => string;
  renderClip: (order: RenderOrder) => Promise<Rendered>;
  /** What takes longer than a probe: stretches of black, loudness, poster, sprite. */
  examine: (
    file: string,
    facts: MediaFacts,
    files: ExaminationFiles,
    signal: AbortSignal,
  ) => Promise<Examined>;
};
