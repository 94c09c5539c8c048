import type { Secrets } from "@/lib/base/secrets/secrets";
import type { OperationName } from "@/lib/ims/contract/operations";
import type { SubmitOperation } from "@/lib/ims/contract/submit-operations";
import type { BatchConfigs, SubmitConfigs } from "@/lib/ims/contract/wire";
import type { Timeline } from "@/lib/ims/schema/timeline";
import type { MediaFacts, MeasuredSpeech, SpeechNeed } from "@/lib/engine/plan/facts";
import type { TextScores } from "@/lib/engine/plan/match/text-scores";
import type { PlanRequest } from "@/lib/engine/plan/plan-request";
import type { PublicMediaItem } from "@/lib/engine/plan/sources/public-media";
import type { EngineDatabase } from "@/lib/engine/queue/tables/engine-database";
import type { WorkFailure } from "@/lib/engine/queue/workers/work-failure";
import type { DecodedRequest } from "../wire/decode";
import type { Fault } from "../wire/faults";
import type { ObjectFolder } from "@/lib/engine/objects/object-folder";
import type { MeasuredTexts, PreviewCache } from "./preview-cache";
import type { ProxyQueue } from "./proxy-queue";

export type VoiceInfo = {
  id: string;
  name: { en: string; zh: string };
  language: "en" | "zh";
  gender: string;
  draft: boolean;
  online?: string;
};

export type ProbeOutcome =
  | { ok: true; facts: Omit<MediaFacts, "mediaId"> }
  | { ok: false; reason: string; message: string };

export type Sources = ReadonlyMap<string, { path: string; facts: MediaFacts }>;

/** Files of custom fonts, by their addresses. */
export type FontFiles = ReadonlyMap<string, string>;

export type SampleMedia = {
  /** Names of groups and of the files in them. */
  groups: { name: string; files: string[] }[];
  music: string[];
  /** Tags of some of the files, as comma lists. */
  tags: ReadonlyMap<string, string>;
};

/** Shots as pictures. A still is null when its timeline has no such shot. */
export type DrawnStills = {
  stills: ({
    seconds: number;
    picture: string | null;
    /** Keys of what lies over the picture, the lowest first. */
    layers: string[];
    problem: string | null;
  } | null)[];
  pictures: ReadonlyMap<string, { bytes: Buffer; type: "image/jpeg" | "image/png" }>;
};

/** Which sample project: one for each kind of job. */
export type SampleProject = "script" | "matching" | "film" | "sports" | "mashup";

/** The media work that operations need. It is passed in, so that operations do not depend on ffmpeg. */
export type EngineAbilities = {
  probe: (file: string, signal: AbortSignal) => Promise<ProbeOutcome>;
  voices: readonly VoiceInfo[];
  /** `recording` is the file that says the text, where the voice stands for one. */
  speak: (
    need: SpeechNeed,
    signal: AbortSignal,
    recording?: { path: string; facts: MediaFacts },
  ) => Promise<MeasuredSpeech>;
  /** Compares texts by their meaning and their words. */
  scoreTexts: (
    sentences: readonly string[],
    texts: readonly string[],
    signal: AbortSignal,
  ) => Promise<TextScores[]>;
  /** The model that describes footage; null when none is set. */
  vision: {
    model: string;
    host: string;
    /** Asks it once about a drawn picture: what it says or why it does not, and how many calls that took. */
    trial: (signal: AbortSignal) => Promise<{
      calls: number;
      words?: string;
      problem?: "refused" | "unreachable" | "unusable";
    }>;
  } | null;
  /** Converts what any of these functions threw. */
  toFailure: (thrown: unknown) => WorkFailure;
  /** Why a voice cannot speak a text, or null. */
  speechProblem: (need: SpeechNeed) => string | null;
  /** Characters that the bundled fonts cannot draw. */
  missingGlyphs: (text: string) => string[];
  /** Why a font file cannot be used, or null. */
  fontProblem: (file: string) => Promise<string | null>;
  /** Probes a font file; null for a file that does not begin like a font. */
  probeFont: (file: string, signal: AbortSignal) => Promise<ProbeOutcome | null>;
  renderFrame: (order: {
    timeline: Timeline;
    sources: Sources;
    fonts: FontFiles;
    seconds: number;
    pictureWidth: number;
    /** Also the shots alone, as a second JPEG. */
    withBare?: boolean;
    signal: AbortSignal;
  }) => Promise<Buffer>;
  /** Draws shots of timelines as small pictures, with their texts and stickers as layers. */
  drawStills: (order: {
    stills: readonly { timeline: Timeline; shot: number }[];
    sources: Sources;
    fonts: FontFiles;
    pictureWidth: number;
    signal: AbortSignal;
  }) => Promise<DrawnStills>;
  /** Draws the texts of an output, and measures them and their contrast with what is behind. */
  measureTexts: (order: {
    timeline: Timeline;
    sources: Sources;
    fonts: FontFiles;
    signal: AbortSignal;
  }) => Promise<MeasuredTexts>;
  /** The sound of a timeline as m4a; null when it is silent. */
  mixSound: (order: {
    timeline: Timeline;
    sources: Sources;
    signal: AbortSignal;
  }) => Promise<Buffer | null>;
  /** Names the small quick film of a timeline by what it shows and sounds like. */
  proxyKey: (order: { timeline: Timeline; sources: Sources; fonts: FontFiles }) => Promise<string>;
  /** Makes that film, below everything else in priority, and keeps it. */
  makeProxy: (order: {
    key: string;
    timeline: Timeline;
    sources: Sources;
    fonts: FontFiles;
    signal: AbortSignal;
    /** 0 to 1. */
    onFraction: (fraction: number) => void;
  }) => Promise<void>;
  /** The file of a film that is kept, or null. */
  findProxy: (key: string) => Promise<string | null>;
  /** Draws the sample media into a folder; existing files stay. */
  makeSampleMedia: (
    folder: string,
    wanted: { language: "en" | "zh"; project: SampleProject },
    signal: AbortSignal,
  ) => Promise<SampleMedia>;
  /** How many files a sample project has, and the names of those that are drawn. */
  drawnSamples: (
    folder: string,
    project: SampleProject,
  ) => Promise<{ total: number; drawn: string[] }>;
  /** Makes a file of the public library (music, sticker or background); an existing file stays. */
  makePublicMedia: (item: PublicMediaItem, folder: string, signal: AbortSignal) => Promise<void>;
};

/** How the outputs of a request to an operation choose their shots; undefined for script mode. */
export type StrategyOf = (
  operation: SubmitOperation,
  order: {
    configs: BatchConfigs;
    asked: SubmitConfigs;
    seed: string;
    media: ReadonlyMap<string, MediaFacts>;
    speech: ReadonlyMap<string, MeasuredSpeech>;
    outputs?: readonly number[] | undefined;
    signal: AbortSignal;
  },
) => Promise<PlanRequest["strategy"]>;

/** Everything that an operation may use. */
export type EngineContext = {
  db: EngineDatabase;
  now: () => Date;
  /** Refuse undocumented fields; otherwise accept them and list them as not obeyed. */
  strict: boolean;
  region: string;
  /** Bucket of the sample media. */
  bucket: string;
  accessKeySecret: string;
  /** Encrypts secrets for the database. */
  secrets: Secrets;
  objects: ObjectFolder;
  assets: ObjectFolder;
  abilities: EngineAbilities;
  previews: PreviewCache;
  proxies: ProxyQueue;
  strategyOf: StrategyOf;
  /** The size of each entry of the data folder, and the free space of its disk, in bytes. */
  measureDisk: () => Promise<{ shares: { name: string; bytes: number }[]; freeBytes: number }>;
  /** Clips that this process renders at the same time. */
  slots: number;
  callbacks: {
    /** Why events must not be sent to an address, or null. */
    problem: (address: string) => Promise<{ message: string; reason?: string } | null>;
    /** Makes the outbox check for events now. */
    poke: () => void;
  };
  /** Makes the queue check for new or cancelled work now. */
  poke: () => void;
};

/** The call itself. */
export type Call = {
  requestId: string;
  host: string;
  origin: string;
  signal: AbortSignal;
  /** Names of undocumented parameters, which were accepted but not read. */
  passedThrough: readonly string[];
};

/** One operation: takes the decoded request, and returns the answer without its `RequestId`, or a fault. */
export type Handler<N extends OperationName> = (
  request: DecodedRequest<N>,
  context: EngineContext,
  call: Call,
) => Promise<object | Fault>;
