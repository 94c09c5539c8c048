/**
 * Sets the note at the end of a step's line. Called before slow work, it shows the note at once.
 * @typedef {(note: string) => void} Say
 */

const width = 28;

/** @param {number} ms */
export function inWords(ms) {
  if (ms < 950) return `${Math.round(ms / 10) * 10} ms`;
  const seconds = ms / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/**
 * The line of a finished step.
 * @param {string} title
 */
export function stepLine(title, note = "", ms = 0) {
  return `  ${title.padEnd(width)}${note.padEnd(width + 6)} ${inWords(ms)}`;
}

/**
 * Runs one step, and reports its name, its result and its duration. Steps run one after another; the
 * beginning of the line is shown while the step runs.
 * @template T
 * @param {string} title
 * @param {(say: Say) => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const startedAt = performance.now();
  const begin = `  ${title.padEnd(width)}`;
  const live = process.stdout.isTTY === true;
  let note = "";
  let shown = false;
  /** @type {Say} */
  const say = (text) => {
    note = text;
    if (!text.endsWith("…")) return;
    process.stdout.write(live ? `\r\u001b[K${begin}${text}` : `${begin}${text}\n`);
    shown = true;
  };
  /** @param {string} mark */
  const end = (mark) => {
    const line = `${begin}${note.padEnd(width + 6)} ${mark}`;
    process.stdout.write(live && shown ? `\r\u001b[K${line}\n` : `${line}\n`);
  };
  try {
    const value = await work(say);
    end(inWords(performance.now() - startedAt));
    return value;
  } catch (error) {
    end(`failed after ${inWords(performance.now() - startedAt)}`);
    throw error;
  }
}
