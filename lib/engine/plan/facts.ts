/** What the planner knows about sources and speech: measured beforehand and passed in as data. */

/** Facts of one source, measured once when it was registered. */
export type MediaFacts = {
  mediaId: string;
  /** `text`: a font. */
  kind: "video" | "image" | "audio" | "text";
  /** 0 for an image. */
  durationSeconds: number;
  /** Size as shown, after rotation and sample aspect ratio; 0 for audio. */
  width: number;
  height: number;
  rotationDegrees: 0 | 90 | 180 | 270;
  /** Mirrored left to right after the rotation (EXIF orientations 2, 4, 5, 7). */
  mirrored?: boolean;
  /** 0 for images and audio. */
  framesPerSecond: number;
  hasAudio: boolean;
  videoCodec: string | null;
  audioCodec: string | null;
  formatName: string;
  sizeBytes: number;
  /** Hex SHA-256 of the file: the identity the shot cache uses. */
  contentHash: string;
  /** Stretches of black, in seconds of the source. */
  blackRanges: ReadonlyArray<{ from: number; to: number }>;
  /** Integrated loudness of the sound; null without sound or when too quiet to measure. */
  loudnessLufs: number | null;
  /** ffmpeg's names for colour matrix, transfer and primaries, where the file has them (bt709, smpte2084). */
  colorSpace?: string;
  colorTransfer?: string;
  colorPrimaries?: string;
  /** HDR video only: the luminance, in nits, that is shown as white. */
  whiteNits?: number;
  /** Interlaced frames: `marked` are those the file flags; `tff` and `bff` are all, top or bottom field first. */
  interlaced?: "marked" | "tff" | "bff";
  /** The black bars around the picture, all through the film. */
  bars?: Bars;
  /** An image that ffmpeg shows in wrong colours or not at all; a converted copy is drawn instead. */
  copied?: true;
  /** An animated image: how often it plays (0: for ever) and how long one round is. */
  moving?: { plays: number; seconds: number };
  /** Version of the rules that measured these facts. Older facts are measured again before use. */
  factsVersion?: number;
  /** The streams that are shown and heard, by ffmpeg's index. They are chosen once, for all uses. */
  pictureStream?: number;
  soundStream?: number;
  /** The longest distance between key frames, for a file without an index. */
  keyGapSeconds?: number;
  /** Fonts only. */
  fontFamily?: string;
  /** Every stream as the probe describes it; absent for files examined before this was stored. */
  streams?: readonly StreamDetail[];
};

/** Black bars that belong to a film and not to what it shows, as shares of its sides. */
export type Bars = { left: number; right: number; top: number; bottom: number };

/** One stream, in the probe's own words. */
export type StreamDetail = { kind: "video" | "audio" | "subtitle"; index: number } & {
  [name in
    | "codecName"
    | "codecLongName"
    | "codecTag"
    | "codecTagString"
    | "codecTimeBase"
    | "profile"
    | "timeBase"
    | "startTime"
    | "duration"
    | "bitRate"
    | "frames"
    | "sampleFormat"
    | "sampleRate"
    | "channels"
    | "channelLayout"
    | "bFrames"
    | "sampleAspect"
    | "displayAspect"
    | "pixelFormat"
    | "level"
    | "frameRate"
    | "averageRate"
    | "language"]?: string;
};

/** A text that must be spoken before a batch can be planned. */
export type SpeechNeed = {
  text: string;
  /** A voice the engine has, already chosen. */
  voice: string;
  /** IMS SpeechRate, -500 to 500. */
  rate: number;
};

/** Characters `start` to `end` of a text, and when they are said: seconds from the start of the sentence. */
export type SaidStretch = { start: number; end: number; from: number; until: number };

/** One spoken sentence. `text` is what a caption shows: without markup. */
export type MeasuredSentence = {
  text: string;
  /** Length of the voice, without the pause. */
  seconds: number;
  /** Silence after it, before the next sentence; 0 after the last. */
  pauseSeconds: number;
  /** Key of the file in the speech cache. */
  speechKey: string;
  /** When each word of `text` is said, in order; absent where it is not known. */
  times?: readonly SaidStretch[];
};

export type MeasuredSpeech = SpeechNeed & { sentences: MeasuredSentence[]; seconds: number };

/** The key that a need shares with its measurement. */
export function speechNeedKey(need: SpeechNeed): string {
  return JSON.stringify([need.voice, need.rate, need.text]);
}
