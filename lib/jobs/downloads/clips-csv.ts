import Papa from "papaparse";
import type { ClipSnapshot } from "@/lib/model/job";

/** Titles of the columns, in the reader's language. */
export type CsvHeaders = Record<
  | "file"
  | "title"
  | "subHeadings"
  | "script"
  | "voice"
  | "shots"
  | "seed"
  | "duration"
  | "check"
  | "note",
  string
>;

/** `cellsOf`: the cells of a clip by its index, one for each header. */
export type MoreColumns = { headers: string[]; cellsOf: (index: number) => string[] };

export type CsvClip = {
  clip: ClipSnapshot;
  /** Name in the zip; empty when the file is not in it. */
  fileName: string;
  /** Why the file is not in the zip, in words; empty when it is. */
  note: string;
  /** What the gate found in the clip, in words; empty where the backend has no gate. */
  check: string;
};

/**
 * One row per clip, for a spreadsheet. The text is UTF-8 with CRLF and a byte-order mark, without
 * which Excel would read it in the system's code page. Cells that a spreadsheet would compute (`=`,
 * `+`, `-`, `@` at the start) get an apostrophe in front: a title must not run as a formula.
 */
export function clipsCsv(options: {
  clips: readonly CsvClip[];
  seed: string;
  headers: CsvHeaders;
  /** Title of a source; its id when it has none. */
  mediaName: (mediaId: string) => string;
  /** Further columns: the variants of a test, and what the videos reached. */
  more?: MoreColumns | undefined;
}): string {
  const { headers, seed, mediaName, more } = options;
  const columns = [
    headers.file,
    headers.title,
    headers.subHeadings,
    headers.script,
    headers.voice,
    headers.shots,
    headers.seed,
    headers.duration,
    headers.check,
    headers.note,
    ...(more?.headers ?? []),
  ];
  const rows = options.clips.map(({ clip, fileName, note, check }) => [
    fileName,
    clip.content?.title ?? "",
    clip.content?.subHeadings.join(" / ") ?? "",
    clip.content?.script ?? "",
    clip.content?.voice ?? "",
    clip.content?.shots.map((shot) => shotText(shot, mediaName)).join("; ") ?? "",
    seed,
    clip.durationSeconds === null ? "" : clip.durationSeconds.toFixed(2),
    check,
    note,
    ...(more?.cellsOf(clip.index) ?? []),
  ]);
  const body = Papa.unparse([columns, ...rows], {
    escapeFormulae: /^\s*[=+\-@\t\r＝＋－＠]/,
    newline: "\r\n",
  });
  return `\uFEFF${body}\r\n`;
}

function shotText(
  shot: NonNullable<ClipSnapshot["content"]>["shots"][number],
  mediaName: (mediaId: string) => string,
): string {
  const range = `${shot.inSeconds.toFixed(2)}–${shot.outSeconds.toFixed(2)} s`;
  return `${shot.groupName}: ${mediaName(shot.mediaId)} ${range}`;
}
