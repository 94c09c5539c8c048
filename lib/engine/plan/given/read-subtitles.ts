import { framesNear, toSeconds } from "../arithmetic/frames";

/** A subtitle as it is shown, with its times in frames. No two are shown at the same time. */
export type Cue = { from: number; to: number; text: string };
export type ReadSubtitles = { ok: true; cues: Cue[] } | { ok: false; message: string };

/** ffmpeg opens a file and a thread for each text; with 1000 texts it runs out of threads. */
export const subtitleLimits = { bytes: 1_000_000, cues: 300, characters: 500, atOnce: 4 };
/** What is looked at and not drawn may be as long as a film. */
export const filmLimits: Limits = { bytes: 10_000_000, cues: 20_000, characters: 2000, atOnce: 50 };
type Limits = typeof subtitleLimits;
const lineCharacters = 2000;
/** Subtitles that overlap by less than this, in frames, are meant to follow each other. */
const sloppy = 5;

type Failure = { ok: false; message: string };
const failure = (message: string): Failure => ({ ok: false, message });
const isFailure = (value: object): value is Failure => "ok" in value && value.ok === false;

/** Why a file of `bytes` bytes is too large to read; null when it is not. */
export function tooLarge(bytes: number, most = subtitleLimits.bytes): string | null {
  if (bytes <= most) return null;
  return `is ${bytes} bytes; at most ${most} are read`;
}

/** Decodes UTF-8, or UTF-16 with a byte order mark; null when the bytes are neither. */
function decode(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const little = first === 0xff && second === 0xfe;
  const big = first === 0xfe && second === 0xff;
  const encoding = little ? "utf-16le" : big ? "utf-16be" : "utf-8";
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes("\0") ? null : text;
  } catch {
    return null;
  }
}

const clock = String.raw`(?:(\d{1,4})\s?:\s?)?(\d{1,2})\s?:\s?(\d{1,2})(?:\s?[,.]\s?(\d{1,9}))?`;
const arrow = String.raw`\s*-{1,2}\s?>\s*`;
const timing = new RegExp(`^\\s*${clock}${arrow}${clock}(?:\\s.*)?$`);
/** A line that begins like a timing but is malformed; it cannot be text either. */
const brokenTiming = /^\s*-?\d+\s?:[\d\s:.,-]*>/;
/** Normalises the full-width signs of a Chinese keyboard, and removes byte order marks. */
const plain = (line: string) =>
  line.replaceAll("：", ":").replaceAll("，", ",").replaceAll("\ufeff", "");
const counter = /^\s*\d+\s*$/;

/** The seconds of a clock reading; null when there is no such time. */
function secondsOf(parts: readonly (string | undefined)[]): number | null {
  const [hours = "0", minutes = "0", seconds = "0", fraction = "0"] = parts;
  if (Number(minutes) > 59 || Number(seconds) > 59) return null;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(`0.${fraction}`);
}

/** Removes the formatting tags of SRT, such as `<i>`, `</font>`, `{b}` and `{\an8}`. */
function withoutTags(text: string): string {
  return text
    .replace(/<\s?\/?\s?(?:[bius]|font(?:\s[^<>]*)?)\s?>/gi, "")
    .replace(/\{(?:\\[^{}]*|\/?[bius])\}/gi, "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}

/** The text lines of a subtitle, without the counter of the next subtitle. */
function bodyOf(lines: readonly string[], isLast: boolean, isCounted: boolean): readonly string[] {
  const last = lines.at(-1);
  if (isLast || last === undefined || !counter.test(plain(last))) return lines;
  const isAlone = isCounted || (lines.length > 1 && lines.at(-2)?.trim() === "");
  return isAlone ? lines.slice(0, -1) : lines;
}

function readOne(
  found: RegExpExecArray,
  lines: readonly string[],
  { line, limits }: { line: number; limits: Limits },
): Cue | Failure {
  const from = secondsOf(found.slice(1, 5));
  const to = secondsOf(found.slice(5, 9));
  if (from === null || to === null) {
    return failure(`line ${line}: there is no such time; write hours:minutes:seconds,thousandths`);
  }
  if (to < from) return failure(`line ${line}: the subtitle ends before it begins`);
  const text = withoutTags(lines.map((one) => one.replaceAll("\ufeff", "")).join("\n"));
  const length = Array.from(text).length;
  if (length > limits.characters) {
    const most = `at most ${limits.characters} are shown`;
    return failure(`line ${line}: a subtitle of ${length} characters; ${most}, split it`);
  }
  // A subtitle of no duration is never shown; any other is shown for at least one frame.
  const start = framesNear(from);
  const end = from === to ? start : Math.max(start + 1, framesNear(to));
  return { from: start, to: end, text };
}

/** Every subtitle of the file, in the order and with the times of the file. */
function readAll(lines: readonly string[], limits: Limits): Cue[] | Failure {
  const times = lines.flatMap((line, at) => {
    const found = timing.exec(plain(line));
    return found ? [{ at, found }] : [];
  });
  const broken = lines.findIndex(
    (line) => brokenTiming.test(plain(line)) && !timing.test(plain(line)),
  );
  if (broken >= 0) {
    return failure(`line ${broken + 1}: these are no times; write 00:00:01,000 --> 00:00:02,000`);
  }
  const [first] = times;
  if (!first) return failure("holds no subtitles; put an SRT file there");
  if (times.length > limits.cues) {
    const most = `at most ${limits.cues} are shown; split the file`;
    return failure(`holds ${times.length} subtitles; ${most}`);
  }
  const before = lines.slice(0, first.at).map(plain);
  const strange = before.findIndex((line) => line.trim() !== "" && !counter.test(line));
  if (strange >= 0) return failure(`line ${strange + 1}: no SRT begins so; begin with 1 and times`);
  const isCounted = before.some((line) => counter.test(line));
  const cues: Cue[] = [];
  for (const [index, { at, found }] of times.entries()) {
    const next = times[index + 1];
    const body = bodyOf(lines.slice(at + 1, next?.at), next === undefined, isCounted);
    const cue = readOne(found, body, { line: at + 1, limits });
    if (isFailure(cue)) return cue;
    if (cue.text !== "" && cue.to > cue.from) cues.push(cue);
  }
  return cues;
}

/** Shortens a subtitle that slightly overlaps the next one. */
function withoutSlightOverlaps(cues: readonly Cue[]): Cue[] {
  const sorted = cues.toSorted((one, other) => one.from - other.from);
  return sorted.map((cue, index) => {
    const next = sorted[index + 1];
    const isSloppy =
      next && next.from > cue.from && next.to >= cue.to && cue.to - next.from < sloppy;
    return isSloppy ? { ...cue, to: Math.min(cue.to, next.from) } : cue;
  });
}

/** Stacks subtitles that are shown at the same time into one text. */
function mergeSimultaneous(cues: readonly Cue[], { atOnce }: Limits): Cue[] | Failure {
  const shown: Cue[] = [];
  const times = [...new Set(cues.flatMap(({ from, to }) => [from, to]))].toSorted((a, b) => a - b);
  let active: Cue[] = [];
  let coming = 0;
  for (const [index, from] of times.entries()) {
    active = active.filter((cue) => cue.to > from);
    for (; cues[coming]?.from === from; coming += 1) active.push(cues[coming] as Cue);
    if (active.length > atOnce) {
      const most = `at most ${atOnce} are shown`;
      return failure(`${active.length} subtitles at the same time (${toSeconds(from)} s); ${most}`);
    }
    const to = times[index + 1];
    if (to === undefined || active.length === 0) continue;
    shown.push({ from, to, text: active.map(({ text }) => text).join("\n") });
  }
  return shown;
}

/**
 * Reads the bytes of an SRT file, with or without a byte order mark or counters, with any line endings,
 * and with commas or points in the times. Tags are removed, and so are the coordinates that some
 * programs write after the times. SRT has no standard; this accepts what players accept.
 */
export function readSubtitles(bytes: Uint8Array, limits: Limits = subtitleLimits): ReadSubtitles {
  const large = tooLarge(bytes.length, limits.bytes);
  if (large) return failure(large);
  const text = decode(bytes);
  if (text === null) return failure("is no text in UTF-8; save it as SRT in UTF-8");
  if (/^\s*WEBVTT/.test(text)) return failure("is WebVTT; save it as SRT");
  if (/^\s*\[Script Info\]/i.test(text)) return failure("is ASS; save it as SRT");
  const lines = text.split(/\r\n|\n|\r/);
  const long = lines.findIndex((line) => line.length > lineCharacters);
  if (long >= 0) return failure(`line ${long + 1} is longer than ${lineCharacters} characters`);
  const cues = readAll(lines, limits);
  if (isFailure(cues)) return cues;
  const shown = mergeSimultaneous(withoutSlightOverlaps(cues), limits);
  return isFailure(shown) ? shown : { ok: true, cues: shown };
}
