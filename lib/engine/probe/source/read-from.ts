import type { MediaFacts } from "@/lib/engine/plan/facts";
import { flags } from "@/lib/engine/exec/flags";
import { demuxerOf, seconds, sourceInput } from "./source-input";

/** How a source is read from a given moment. */
export type Reading = {
  /** Arguments of ffmpeg up to and including `-i` and the file. */
  args: string[];
  /** Seconds from the first frame that is read to the moment that was requested. */
  leadSeconds: number;
};

export type ReadFacts = Pick<MediaFacts, "formatName" | "keyGapSeconds">;

/**
 * Packet streams have no index: ffmpeg seeks in them by time alone, and frames before the first key
 * picture cannot be decoded. Reading therefore begins so early that two key pictures lie before the
 * moment. (In a film with gradual refresh a key picture is complete only at the next one.)
 */
export const unindexedFormats: ReadonlySet<string> = new Set(["mpegts", "mpeg"]);
const unknownKeyGapSeconds = 5;
/**
 * In other formats ffmpeg finds the key picture before a moment by the index. Near the start of a file
 * it may find the next key picture instead, so such an early moment is read from the very start.
 */
const earlySeconds = 0.5;
/** How much earlier sound is read: decoders need a run-up, and sound packets may precede their picture. */
const soundLeadSeconds = 1;

/**
 * Opens a film so that the picture on screen at `fromSeconds` is read, however long before that moment
 * it appeared. `-noaccurate_seek` keeps the pictures between the key picture and the moment, and
 * `pictureCut` drops them within the graph, by time.
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
 * In an unindexed stream ffmpeg mistakes a picture before time 0, or one long after its predecessor,
 * for a jump of the clock, and shifts it. All times are therefore moved later by this offset, so that
 * none is shifted. The offset also keeps times relative to the first of all streams, and not to the
 * first of the streams that are read.
 */
const unindexedOffsetSeconds = 1000;

/**
 * The first filters of a graph over `readPictures`. They make the requested moment time 0 and hold the
 * last picture, even if it ended before that moment; the rest of the graph must limit the length.
 */
export function pictureCut(reading: Reading): string[] {
  const moved = `setpts=PTS-${seconds(reading.leadSeconds)}/TB`;
  const held = "tpad=stop_mode=clone:stop=-1";
  return reading.leadSeconds === 0 ? [held] : ["settb=1/1000000", moved, held];
}

/**
 * Opens an animated still for as long as it plays. ffmpeg plays it either once or forever, so a number
 * of rounds becomes a length in time.
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

/** Opens the sound of a file a little before a moment; the graph then cuts it to the sample. */
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

/** Label of the stream that holds the picture, in an input of a graph. */
export function pictureOf(input: number, facts: Pick<MediaFacts, "pictureStream">): string {
  return `${input}:${facts.pictureStream ?? "v:0"}`;
}

/** Label of the stream that holds the sound, in an input of a graph. */
export function soundOf(input: number, facts: Pick<MediaFacts, "soundStream">): string {
  return `${input}:${facts.soundStream ?? "a:0"}`;
}
