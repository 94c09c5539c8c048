import type { MediaFacts } from "@/lib/engine/plan/facts";
import { flags } from "@/lib/engine/exec/flags";
import { demuxerOf, seconds, sourceInput } from "./source-input";

/** A source as it is read from a moment on. */
export type Reading = {
  /** Everything up to and with `-i`. */
  args: string[];
  /** What was asked for begins this much later than what is read. */
  leadSeconds: number;
};

export type ReadFacts = Pick<MediaFacts, "formatName" | "keyGapSeconds">;

/**
 * Streams of packets are searched by time alone, and what comes before the first key picture found
 * cannot be decoded: reading begins so early that two key pictures lie before the moment. (A key
 * picture of a film that refreshes bit by bit is whole only at the next one.)
 */
export const unindexedFormats: ReadonlySet<string> = new Set(["mpegts", "mpeg"]);
const unknownKeyGapSeconds = 5;
/**
 * Elsewhere ffmpeg finds the key picture before a moment by the index. Before the first pictures of
 * a file it finds the one after them: a moment so early is read from the very start.
 */
const earlySeconds = 0.5;
/** Sound before the moment: decoders need a run-up, and packets of sound may lie before its picture. */
const soundLeadSeconds = 1;

/**
 * Opens a film so that the picture on screen at `fromSeconds` is among what is read, however long
 * it has stood there: `-noaccurate_seek` keeps what lies between the key picture and the moment, and
 * `pictureCut` drops it within the graph, by time.
 */
export function readPictures(
  file: string,
  facts: ReadFacts,
  part: { fromSeconds: number; before?: readonly string[] },
): Reading {
  const { formatName, keyGapSeconds = unknownKeyGapSeconds } = facts;
  const unindexed = unindexedFormats.has(demuxerOf(formatName));
  const seek = part.fromSeconds - (unindexed ? 2 * keyGapSeconds + 0.5 : 0);
  const opened = open(file, facts, seek > earlySeconds ? seek : 0, part.fromSeconds);
  const before = [...(part.before ?? []), ...flags("-noaccurate_seek")];
  if (!unindexed) return { ...opened, args: [...before, ...opened.args] };
  const later = flags(`-dts_delta_threshold 1000000 -itsoffset ${unindexedOffsetSeconds}`);
  return {
    args: [...before, ...later, ...opened.args],
    leadSeconds: opened.leadSeconds + unindexedOffsetSeconds,
  };
}

/**
 * In such a stream ffmpeg takes a picture before time 0, and one that comes long after the last, for
 * a jump of the clock, and moves it: all times are made so much later, and none is moved. The offset
 * also keeps time counted from the first of all streams, not of those that are read.
 */
const unindexedOffsetSeconds = 1000;

/**
 * The filters with which a graph over `readPictures` begins: time 0 is the moment asked for, and the
 * last picture stays, also where it ended before that moment. The graph ends when it has enough.
 */
export function pictureCut(reading: Reading): string[] {
  const moved = `setpts=PTS-${seconds(reading.leadSeconds)}/TB`;
  const held = "tpad=stop_mode=clone:stop=-1";
  return reading.leadSeconds === 0 ? [held] : ["settb=1/1000000", moved, held];
}

/**
 * Opens a still that moves, as long as it plays: ffmpeg shows it once or for ever, so that a number of
 * rounds is a matter of time.
 */
export function readMoving(
  file: string,
  { formatName, moving }: Pick<MediaFacts, "formatName" | "moving">,
  lengthSeconds: number,
): string[] {
  const { plays = 1, seconds: round = 0 } = moving ?? {};
  const played = plays > 1 && round > 0 ? Math.min(lengthSeconds, plays * round) : lengthSeconds;
  const demuxer = demuxerOf(formatName);
  const rounds = flags(`-ignore_loop ${plays === 1 ? 1 : 0}`);
  return sourceInput(file, demuxer, { before: rounds, lengthSeconds: played });
}

/** Opens the sound of a file somewhat before a moment; the graph cuts it, to the sample. */
export function readSound(
  file: string,
  facts: ReadFacts,
  part: { fromSeconds: number; lengthSeconds?: number },
): Reading {
  const seek = Math.max(0, part.fromSeconds - soundLeadSeconds);
  const opened = open(file, facts, seek, part.fromSeconds, part.lengthSeconds);
  return { ...opened, args: [...flags("-vn"), ...opened.args] };
}

function open(
  file: string,
  { formatName }: ReadFacts,
  seekSeconds: number,
  fromSeconds: number,
  lengthSeconds?: number,
): Reading {
  const demuxer = demuxerOf(formatName);
  const atStart = seekSeconds <= 0;
  const leadSeconds = atStart ? fromSeconds : fromSeconds - seekSeconds;
  const args = sourceInput(file, demuxer, {
    ...(atStart ? {} : { seekSeconds }),
    ...(lengthSeconds === undefined ? {} : { lengthSeconds: lengthSeconds + leadSeconds }),
  });
  return { args, leadSeconds };
}

/** Names the stream of a graph's input that holds the picture. */
export function pictureOf(input: number, facts: Pick<MediaFacts, "pictureStream">): string {
  return `${input}:${facts.pictureStream ?? "v:0"}`;
}

/** Names the stream of a graph's input that holds the sound. */
export function soundOf(input: number, facts: Pick<MediaFacts, "soundStream">): string {
  return `${input}:${facts.soundStream ?? "a:0"}`;
}
