import type { Cut, CutList } from "./cut-list";

/** The number that an edit decision list can hold: three digits (CMX 3600). */
const mostEvents = 999;
/** Letters of a title (CMX 3600). */
const longestTitle = 70;

/**
 * The cuts as an edit decision list (CMX 3600), which every editing program reads. Times are SMPTE
 * timecodes at the rate of the clip. The list names sources by a comment, because a reel has eight letters.
 * A clip of more than 999 shots is cut off there, as the format cannot count further.
 */
export function toEdl(
  title: string,
  { cuts, framesPerSecond }: CutList,
  nameOf: (mediaId: string) => string,
): string {
  const timecode = (frames: number) => toTimecode(frames, framesPerSecond);
  const events = cuts.slice(0, mostEvents).map((cut, at) => {
    const number = String(at + 1).padStart(3, "0");
    const before = cuts[at - 1];
    const name = oneLine(nameOf(cut.mediaId));
    return [
      ...videoLines(number, cut, before, timecode),
      ...(cut.speed === 1 ? [] : [speedLine(cut, framesPerSecond, timecode)]),
      ...(cut.transitionFrames > 0 && before
        ? [`* FROM CLIP NAME: ${oneLine(nameOf(before.mediaId))}`, `* TO CLIP NAME: ${name}`]
        : [`* FROM CLIP NAME: ${name}`]),
    ].join("\r\n");
  });
  return [
    `TITLE: ${shortTitle(title)}`,
    "FCM: NON-DROP FRAME",
    "",
    events.join("\r\n\r\n"),
    "",
  ].join("\r\n");
}

type Timecode = (frames: number) => string;

/** A cut is one line. A dissolve is two: where the earlier shot ends, and the shot that comes up. */
function videoLines(number: string, cut: Cut, before: Cut | undefined, at: Timecode): string[] {
  const half = Math.floor(cut.transitionFrames / 2);
  if (!before || half === 0) {
    return [
      line(number, "C        ", [cut.inFrames, cut.outFrames, cut.fromFrames, cut.untilFrames], at),
    ];
  }
  const from = cut.fromFrames - half;
  const inFrames = Math.max(0, cut.inFrames - Math.round(half * cut.speed));
  const length = `D    ${String(cut.transitionFrames).padStart(3, "0")} `;
  return [
    line(number, "C        ", [before.outFrames, before.outFrames, from, from], at),
    line(number, length, [inFrames, cut.outFrames, from, cut.untilFrames], at),
  ];
}

function line(number: string, kind: string, times: readonly number[], at: Timecode): string {
  return `${number}  AX       V     ${kind}${times.map(at).join(" ")}`;
}

function speedLine(cut: Cut, rate: number, at: Timecode): string {
  return `M2   AX       ${(cut.speed * rate).toFixed(1).padStart(5, "0")}                ${at(cut.inFrames)}`;
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, " ").trim();
}

const shortTitle = (title: string) =>
  Array.from(oneLine(title)).slice(0, longestTitle).join("").trimEnd();

/** Counts the frames of a rate such as 29.97 by the next whole number, which is what "non-drop" means. */
function toTimecode(frames: number, framesPerSecond: number): string {
  const rate = Math.round(framesPerSecond);
  const two = (value: number) => String(Math.floor(value)).padStart(2, "0");
  const seconds = Math.floor(frames / rate);
  return `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}:${two(frames % rate)}`;
}
