/** What the planner may know of the world: measured before, handed in as data. */

/** Facts of one piece of material, measured once when it was registered. */
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
  /** Also turned over, left for right, after the rotation (EXIF orientations 2, 4, 5, 7). */
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
  /** ffmpeg's names of the colour matrix and transfer, when the file tells them (bt709, smpte2084). */
  colorSpace?: string;
  colorTransfer?: string;
  colorPrimaries?: string;
  /** Of an HDR film: the nits that are shown as white. */
  whiteNits?: number;
  /** Two moments in each picture: those the file marks, or all, the upper or the lower lines first. */
  interlaced?: "marked" | "tff" | "bff";
  /** A still that ffmpeg would show in other colours, or not at all: drawn from a plain copy of it. */
  copied?: true;
  /** A still that moves: how often it is played (0 for ever), and how long one round is. */
  moving?: { plays: number; seconds: number };
  /** By which program's rules they were found: those of before are found anew before they are used. */
  factsVersion?: number;
  /** Which of the file's streams are seen and heard, as ffmpeg numbers them: chosen once, for all. */
  pictureStream?: number;
  soundStream?: number;
  /** How far apart key pictures may lie, in a file without an index. */
  keyGapSeconds?: number;
  /** Of a font. */
  fontFamily?: string;
  /** Every stream as the probe describes it; absent of files that were examined before this was kept. */
  streams?: readonly StreamDetail[];
};

/** Of one stream, in the probe's own words. */
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

/** One spoken sentence. `text` is what a caption shows: without markup. */
export type MeasuredSentence = {
  text: string;
  /** Length of the voice, without the pause. */
  seconds: number;
  /** Silence after it, before the next sentence; 0 after the last. */
  pauseSeconds: number;
  /** Key of the file in the speech cache. */
  speechKey: string;
};

export type MeasuredSpeech = SpeechNeed & { sentences: MeasuredSentence[]; seconds: number };

/** The one key under which a need and its measurement find each other. */
export function speechNeedKey(need: SpeechNeed): string {
  return JSON.stringify([need.voice, need.rate, need.text]);
}
