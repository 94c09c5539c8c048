/** What one line of `ffmpeg -progress` says about the progress of the output. */
export type ProgressMark = { kind: "position"; seconds: number } | { kind: "end" } | null;

/**
 * Reads one `key=value` line of ffmpeg's `-progress` output. `out_time_us` counts microseconds
 * (`out_time_ms` does too, an old misnomer of ffmpeg's); it is `N/A` before the first packet and may
 * be negative with encoder delay. Everything else is null.
 */
export function readProgressLine(line: string): ProgressMark {
  const text = line.trim();
  if (text === "progress=end") return { kind: "end" };
  const match = /^out_time_us=(-?\d+)$/.exec(text);
  if (!match) return null;
  const seconds = Number(match[1]) / 1e6;
  return Number.isFinite(seconds) ? { kind: "position", seconds: Math.max(0, seconds) } : null;
}

/**
 * Turns progress lines into a fraction of a planned length, from 0 to 1. `onFraction` is called only
 * when the fraction has risen.
 */
export function createProgressReader(
  plannedSeconds: number,
  onFraction: (fraction: number) => void,
): (line: string) => void {
  let last = -1;
  return (line) => {
    const mark = readProgressLine(line);
    if (mark === null) return;
    const fraction = mark.kind === "end" ? 1 : fractionOf(mark.seconds, plannedSeconds);
    if (fraction <= last) return;
    last = fraction;
    onFraction(fraction);
  };
}

function fractionOf(seconds: number, plannedSeconds: number): number {
  if (!(plannedSeconds > 0)) return 0;
  return Math.min(1, seconds / plannedSeconds);
}
