import { likeness, templateOf } from "./line-template.mjs";
import { fragmentSeconds, isSameLine, isSameRow, mergeCaptions } from "./merge-captions.mjs";
import { bareText } from "./same-text.mjs";
import { densestRows, sharedMarks, stillStrokes, strokesOf } from "./stroke-map.mjs";

/**
 * @typedef {import("./film-picture.mjs").FilmPicture} FilmPicture
 * @typedef {import("./film-picture.mjs").Region} Region
 * @typedef {import("./text-lines.mjs").TextLine} TextLine
 * @typedef {import("./merge-captions.mjs").TimedLine} TimedLine
 * @typedef {import("./stroke-map.mjs").StrokeMap} StrokeMap
 * @typedef {import("./line-template.mjs").LineTemplate} LineTemplate
 * @typedef {TextLine & { fromSeconds: number, template: LineTemplate, seenSeconds: number, readings: number, isDue: boolean }} Shown
 * @typedef {{ marks: Uint8Array, fromSeconds: number, seconds: number }} Quiet
 * @typedef {{ framesPerSecond: number, lowestHeight: number, reach: number, bright: boolean, dark: boolean, ignored: Region[] }} ScanSettings
 */

/** Below this correlation a line is gone. */
const goneBelow = 0.72;
/** While a line fades in it is fainter; what is behind it is as good as never so like it. */
const fadingBelow = 0.4;
const mostFaint = 3;
/** So many still strokes in 32 rows may be a line of text. */
const fewestStrokes = 40;
/** Time between two readings that find nothing; it doubles up to the longest. */
const shortestWait = 0.32;
const longestWait = 1.28;
/** How far back the beginning of a line is looked for. */
const lookBackSeconds = 1.3;
/** How long strokes that are no text are left unread. */
const firstQuietSeconds = 0.8;
const longestQuietSeconds = 6.4;
/** A line is read again when its contrast has grown so much (it faded in), or when it was read unsurely. */
const grownContrast = 1.25;
const unsure = 0.9;
const mostReadings = 3;
const surest = 0.75;
/** A film in which every frame shows another text must not fill the memory. */
const mostLines = 20_000;

/**
 * Follows the lines of text in a band of a film: frames go in, timed lines come out. Reading is dear, so
 * that a frame is read only when strokes hold still that belong to no line that is known; known lines
 * are followed by their look.
 * @param {ScanSettings} settings
 * @param {(picture: FilmPicture, isKnown: (box: Region) => boolean) => Promise<TextLine[]>} readLines
 */
export function captionScan(settings, readLines) {
  const frameSeconds = 1 / settings.framesPerSecond;
  /** @type {Shown[]} */
  let shown = [];
  /** @type {TimedLine[]} */
  const ended = [];
  /** @type {Array<{ luma: Uint8Array, atSeconds: number }>} */
  const recent = [];
  /** @type {StrokeMap | null} */
  let before = null;
  /** @type {Quiet | null} */
  let quiet = null;
  let readAt = -Infinity;
  let wait = shortestWait;
  let pressureAtRead = 0;
  let isHurried = false;
  let readings = 0;

  /** @param {FilmPicture} picture @param {number} atSeconds */
  async function addFrame(picture, atSeconds) {
    followLines(picture, atSeconds);
    const strokes = allStrokes(picture, settings);
    const known = [...settings.ignored, ...shown.map(surroundings)];
    const still = before && stillStrokes(strokes, before, known);
    before = strokes;
    if (still && isWorthReading(still, atSeconds)) await read(picture, still, atSeconds);
    recent.push({ luma: picture.luma, atSeconds });
    if (recent.length > Math.ceil(lookBackSeconds / frameSeconds)) recent.shift();
  }

  /** @param {FilmPicture} picture @param {number} atSeconds */
  function followLines({ luma }, atSeconds) {
    const stay = [];
    for (const line of shown) {
      const { correlation, contrast } = likeness(line.template, luma);
      if (correlation < goneBelow) {
        end(line, atSeconds);
        isHurried = true;
        continue;
      }
      const hasGrown = contrast > grownContrast * line.template.contrast;
      if (hasGrown && line.readings < mostReadings) line.isDue = true;
      stay.push(line);
    }
    shown = stay;
  }

  /** @param {StrokeMap} still @param {number} atSeconds */
  function isWorthReading(still, atSeconds) {
    if (quiet && atSeconds > quiet.fromSeconds + quiet.seconds) quiet = { ...quiet, seconds: 0 };
    const pressure = densestRows(still, quiet && quiet.seconds > 0 ? quiet.marks : null);
    const since = atSeconds - readAt + 1e-6;
    const due = shown.some((line) => line.isDue) && since >= shortestWait;
    if (pressure < fewestStrokes && !due) return false;
    const hasJumped = pressure >= 2 * pressureAtRead + 2 * fewestStrokes;
    const isTime = due || isHurried || hasJumped ? since >= 2 * frameSeconds : since >= wait;
    if (isTime) pressureAtRead = pressure;
    return isTime;
  }

  /** @param {FilmPicture} picture @param {StrokeMap} still @param {number} atSeconds */
  async function read(picture, still, atSeconds) {
    const known = shown.filter((line) => !line.isDue);
    const lines = await readLines(
      picture,
      (box) =>
        known.some((line) => covers(line, box) && box.width < 1.15 * line.width) ||
        settings.ignored.some((region) => covers(region, box)),
    );
    readings += 1;
    readAt = atSeconds;
    isHurried = false;
    for (const line of shown) line.isDue = false;
    const found = lines.filter((line) => line.confidence >= surest).map((line) => take(line));
    const isNew = found.includes(true);
    wait = isNew ? shortestWait : Math.min(longestWait, 2 * wait);
    if (!isNew) silence(still, atSeconds);

    /** Whether a line is new. @param {TextLine} line */
    function take(line) {
      const there = shown.filter((each) => isSameRow(each, line));
      const same = there.find((each) => isSameLine(each, line));
      if (same) {
        if (line.confidence >= same.confidence) Object.assign(same, line);
        same.template = templateOf(picture, same);
        same.readings += 1;
        return false;
      }
      const text = bareText(line.text);
      if (there.some((each) => bareText(each.text).includes(text))) return false;
      const template = templateOf(picture, line);
      let fromSeconds = beginningOf(template, atSeconds);
      for (const each of there) {
        const isPart = text.includes(bareText(each.text));
        // Parts of a line that were read while it faded in.
        if (isPart && atSeconds - each.seenSeconds < fragmentSeconds) {
          fromSeconds = Math.min(fromSeconds, each.fromSeconds);
        } else end(each, atSeconds);
      }
      shown = shown.filter((each) => !there.includes(each));
      const isDue = line.confidence < unsure;
      shown.push({ ...line, template, fromSeconds, seenSeconds: atSeconds, readings: 1, isDue });
      return true;
    }
  }

  /** @param {LineTemplate} template @param {number} atSeconds */
  function beginningOf(template, atSeconds) {
    let from = atSeconds;
    let faint = 0;
    for (const frame of recent.toReversed()) {
      const { correlation } = likeness(template, frame.luma);
      if (correlation < goneBelow) faint += 1;
      if (correlation < (faint > 0 ? fadingBelow : goneBelow) || faint > mostFaint) break;
      from = frame.atSeconds;
    }
    return from;
  }

  /** Strokes that were read and are no text are not read again soon. @param {StrokeMap} still @param {number} atSeconds */
  function silence({ marks }, atSeconds) {
    const isSame = quiet !== null && sharedMarks(marks, quiet.marks) > 0.7;
    const span = isSame && quiet ? Math.max(quiet.seconds, firstQuietSeconds) * 2 : 0;
    const seconds = Math.min(longestQuietSeconds, Math.max(firstQuietSeconds, span));
    quiet = { marks, fromSeconds: atSeconds, seconds };
  }

  /** @param {Shown} line @param {number} toSeconds */
  function end({ x, y, width, height, text, confidence, fromSeconds }, toSeconds) {
    if (ended.length >= mostLines) return;
    ended.push({ x, y, width, height, text, confidence, fromSeconds, toSeconds });
  }

  return {
    addFrame,
    /** All lines of the film. @param {number} toSeconds */
    finish(toSeconds) {
      for (const line of shown) end(line, toSeconds);
      shown = [];
      return { lines: mergeCaptions(ended), readings };
    },
  };
}

/** @param {FilmPicture} picture @param {ScanSettings} settings */
function allStrokes(picture, { reach, bright, dark }) {
  const map = bright ? strokesOf(picture, { reach, isDark: false }) : undefined;
  return dark || !map ? strokesOf(picture, { reach, isDark: true }, map) : map;
}

/** A line and what its outline and shadow may touch. @param {Region} line @returns {Region} */
function surroundings({ x, y, width, height }) {
  const margin = 0.4 * height;
  return { x: x - margin, y: y - margin / 2, width: width + 2 * margin, height: height + margin };
}

/** Whether the middle of a box lies in a region. @param {Region} region @param {Region} box */
function covers(region, box) {
  const x = box.x + box.width / 2 - region.x;
  const y = box.y + box.height / 2 - region.y;
  return x > 0 && x < region.width && y > 0 && y < region.height;
}
