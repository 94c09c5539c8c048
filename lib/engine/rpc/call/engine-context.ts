import type { Secrets } from "@/lib/base/secrets/secrets";
import type { OperationName } from "@/lib/ims/contract/operations";
import type { Timeline } from "@/lib/ims/schema/timeline";
import type { MediaFacts, MeasuredSpeech, SpeechNeed } from "@/lib/engine/plan/facts";
import type { PublicMedium } from "@/lib/engine/plan/material/public-media";
import type { EngineDatabase } from "@/lib/engine/queue/tables/engine-database";
import type { WorkFailure } from "@/lib/engine/queue/workers/work-failure";
import type { DecodedRequest } from "../wire/decode";
import type { Fault } from "../wire/faults";
import type { ObjectFolder } from "@/lib/engine/objects/object-folder";
import type { PreviewCache } from "./preview-cache";

export type VoiceInfo = {
  id: string;
  name: { en: string; zh: string };
  language: "en" | "zh";
  gender: string;
  draft: boolean;
};

export type ProbeOutcome =
  | { ok: true; facts: Omit<MediaFacts, "mediaId"> }
  | { ok: false; reason: string; message: string };

export type Sources = ReadonlyMap<string, { path: string; facts: MediaFacts }>;

/** Files of fonts of one's own, by their addresses. */
export type FontFiles = ReadonlyMap<string, string>;

export type SampleMedia = {
  /** Names of groups and of the files in them. */
  groups: { name: string; files: string[] }[];
  music: string[];
};

/** What the operations need of speech and pictures: handed in, so that they know no ffmpeg. */
export type EngineAbilities = {
  probe: (file: string, signal: AbortSignal) => Promise<ProbeOutcome>;
  voices: readonly VoiceInfo[];
  speak: (need: SpeechNeed, signal: AbortSignal) => Promise<MeasuredSpeech>;
  /** Reads what any of these threw. */
  toFailure: (thrown: unknown) => WorkFailure;
  /** Why a voice cannot speak a text, or null. */
  speechProblem: (need: SpeechNeed) => string | null;
  /** Characters that our fonts cannot draw. */
  missingGlyphs: (text: string) => string[];
  /** Why a font file cannot be drawn with, or null. */
  fontProblem: (file: string) => Promise<string | null>;
  /** The same as `probe` of a font; null for what does not begin like one. */
  probeFont: (file: string, signal: AbortSignal) => Promise<ProbeOutcome | null>;
  renderFrame: (order: {
    timeline: Timeline;
    sources: Sources;
    fonts: FontFiles;
    seconds: number;
    pictureWidth: number;
    signal: AbortSignal;
  }) => Promise<Buffer>;
  /** Draws the sample media into a folder; what is there already stays. */
  makeSampleMedia: (
    folder: string,
    language: "en" | "zh",
    signal: AbortSignal,
  ) => Promise<SampleMedia>;
  /** Makes a piece of music, a sticker or a background that comes with the engine; what is there stays. */
  makePublicMedium: (medium: PublicMedium, folder: string, signal: AbortSignal) => Promise<void>;
};

/** All that an operation may use. */
export type EngineContext = {
  db: EngineDatabase;
  now: () => Date;
  /** What nobody documents is refused, else taken and listed as not obeyed. */
  strict: boolean;
  region: string;
  /** Bucket of the sample media. */
  bucket: string;
  accessKeySecret: string;
  /** Seals what must not lie open in the database. */
  secrets: Secrets;
  objects: ObjectFolder;
  assets: ObjectFolder;
  abilities: EngineAbilities;
  previews: PreviewCache;
  /** What the parts of the data folder take, in bytes, and what its disk has left. */
  measureDisk: () => Promise<{ shares: { name: string; bytes: number }[]; freeBytes: number }>;
  /** Clips that this process renders at the same time. */
  slots: number;
  callbacks: {
    /** Why events must not be sent to an address, or null. */
    problem: (address: string) => Promise<{ message: string; reason?: string } | null>;
    /** The outbox should be looked into now. */
    poke: () => void;
  };
  /** The queue should look: there is new work, or something was cancelled. */
  poke: () => void;
};

/** The call itself. */
export type Call = {
  requestId: string;
  host: string;
  origin: string;
  signal: AbortSignal;
  /** Names of parameters that nobody documents, which were taken and not read. */
  passedThrough: readonly string[];
};

/** One operation: the decoded request in, the answer without its `RequestId` or a fault out. */
export type Handler<N extends OperationName> = (
  request: DecodedRequest<N>,
  context: EngineContext,
  call: Call,
) => Promise<object | Fault>;
