import Papa from "papaparse";
import type { ClipResult } from "@/lib/model/clip-result";
import { parseCount } from "./parse-count";

/** A video as a table of results may name it. */
export type NamedVideo = {
  index: number;
  mediaId: string | null;
  /** Of its file, with or without the ending. */
  fileName: string;
  title: string;
};

/** What a column of the table holds. */
export type ResultColumn = "video" | "views" | "clicks";
export type ResultColumns = Record<ResultColumn, number | null>;

export type ResultTable = {
  headers: string[];
  rows: string[][];
  columns: ResultColumns;
};

/** What is wrong in a cell of a row. A video that the job does not have leaves the row out; the rest must be mended. */
export type ResultMistake = {
  row: number;
  column: ResultColumn;
  message: "unknown-video" | "unreadable" | "missing" | "more-clicks";
};

export type ReadResults = { results: ClipResult[]; mistakes: ResultMistake[] };

const headerNames: Record<ResultColumn, readonly string[]> = {
  video: [
    "video",
    "video name",
    "video id",
    "video number",
    "file",
    "file name",
    "filename",
    "name",
    "number",
    "no",
    "#",
    "id",
    "media id",
    "ad name",
    "ad",
    "title",
    "视频",
    "视频名称",
    "视频编号",
    "文件",
    "文件名",
    "名称",
    "编号",
    "序号",
    "素材id",
    "标题",
    "广告名称",
  ],
  views: [
    "views",
    "video views",
    "plays",
    "impressions",
    "view count",
    "播放",
    "播放量",
    "播放数",
    "播放次数",
    "观看量",
    "展现量",
    "展示量",
    "曝光",
    "曝光量",
  ],
  clicks: [
    "clicks",
    "link clicks",
    "clicks all",
    "click count",
    "点击",
    "点击量",
    "点击数",
    "点击次数",
  ],
};

const resultColumns = ["video", "views", "clicks"] as const;
/** Reports begin with lines about themselves. */
const linesBeforeHeaders = 10;
const mostRows = 2_000;
const sumWords = new Set(["total", "totals", "sum", "grand total", "合计", "总计", "汇总", "总和"]);

const fold = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_\-–—/()（）:：]+/g, " ")
    .trim();

/** Cells of a table that was pasted or read from a CSV file; null when there are none. */
export function readResultTable(text: string): ResultTable | null {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), {
    delimiter: text.includes("\t") ? "\t" : "",
    skipEmptyLines: "greedy",
  });
  const cells = data.map((row) => row.map((cell) => cell.trim()));
  if (cells.length === 0) return null;
  const at = cells.slice(0, linesBeforeHeaders).findIndex(isHeaderRow);
  const width = Math.max(...cells.map((row) => row.length));
  const pad = (row: readonly string[]) => Array.from({ length: width }, (_, i) => row[i] ?? "");
  const rows = cells.slice(at + 1, at + 1 + mostRows).map(pad);
  const headers = at < 0 ? pad([]) : pad(cells[at] ?? []);
  return { headers, rows, columns: at < 0 ? columnsByContent(rows) : columnsByHeader(headers) };
}

const namesColumn = (header: string, column: ResultColumn) =>
  headerNames[column].includes(fold(header));

const isHeaderRow = (row: readonly string[]) =>
  row.some((cell) => namesColumn(cell, "views") || namesColumn(cell, "clicks")) ||
  (row.length > 1 && row.every((cell) => !/\d/.test(cell)));

function columnsByHeader(headers: readonly string[]): ResultColumns {
  const find = (column: ResultColumn) => {
    // The name that is listed first is the surest.
    const ranks = headers.map((header) => headerNames[column].indexOf(fold(header)));
    const best = Math.min(...ranks.filter((rank) => rank >= 0));
    return Number.isFinite(best) ? ranks.indexOf(best) : null;
  };
  return { video: find("video"), views: find("views"), clicks: find("clicks") };
}

/** Without headers: the first column names the video; of the two columns of counts the larger are the views. */
function columnsByContent(rows: readonly (readonly string[])[]): ResultColumns {
  const width = rows[0]?.length ?? 0;
  const sums = Array.from({ length: width }, (_, at) => {
    const counts = rows.map((row) => parseCount(row[at] ?? ""));
    if (at === 0 || counts.includes("unreadable")) return null;
    return counts.reduce<number>((sum, count) => sum + (typeof count === "number" ? count : 0), 0);
  });
  const [one, other] = sums.flatMap((sum, at) => (sum === null ? [] : [{ sum, at }]));
  const isSwapped = one !== undefined && other !== undefined && other.sum > one.sum;
  return {
    video: width > 0 ? 0 : null,
    views: (isSwapped ? other : one)?.at ?? null,
    clicks: (isSwapped ? one : other)?.at ?? null,
  };
}

/** The results of a table by the videos of a job. Rows of the same video are added up; sums and blank rows are skipped. */
export function readResults(
  { rows, columns }: Pick<ResultTable, "rows" | "columns">,
  videos: readonly NamedVideo[],
): ReadResults {
  const { video, views, clicks } = columns;
  if (video === null || views === null || clicks === null) return { results: [], mistakes: [] };
  const find = finderOf(videos);
  const sums = new Map<number, ClipResult>();
  const mistakes: ResultMistake[] = [];
  for (const [row, cells] of rows.entries()) {
    const name = cells[video] ?? "";
    const counts = {
      views: parseCount(cells[views] ?? ""),
      clicks: parseCount(cells[clicks] ?? ""),
    };
    if (sumWords.has(fold(name)) || (counts.views === null && counts.clicks === null)) continue;
    const index = find(name);
    if (index === null) {
      mistakes.push({ row, column: "video", message: "unknown-video" });
      continue;
    }
    const wrong = wrongCounts(counts);
    mistakes.push(...wrong.map((mistake) => ({ row, ...mistake })));
    if (wrong.length > 0) continue;
    const before = sums.get(index);
    sums.set(index, {
      index,
      views: (before?.views ?? 0) + Number(counts.views),
      clicks: (before?.clicks ?? 0) + Number(counts.clicks),
    });
  }
  const results = [...sums.values()].toSorted((one, other) => one.index - other.index);
  return { results, mistakes };
}

type Counts = Record<"views" | "clicks", ReturnType<typeof parseCount>>;

function wrongCounts(counts: Counts): Omit<ResultMistake, "row">[] {
  const wrong = (["views", "clicks"] as const).flatMap((column): Omit<ResultMistake, "row">[] => {
    if (counts[column] === "unreadable") return [{ column, message: "unreadable" }];
    return counts[column] === null ? [{ column, message: "missing" }] : [];
  });
  if (wrong.length > 0 || Number(counts.clicks) <= Number(counts.views)) return wrong;
  return [{ column: "clicks", message: "more-clicks" }];
}

const withoutEnding = (name: string) => name.replace(/\.(mp4|mov|webm|m4v)$/, "");
/** A file is called by its last part, and by the name that it had before a browser numbered a second download. */
const fileOf = (name: string) => withoutEnding(name.split(/[/\\]/).at(-1) ?? "").trim();
const plain = (name: string) => name.normalize("NFKC").toLowerCase().trim();

/** Which video a cell means: by its media id, its file, its number from 1, or a title that only it has. */
function finderOf(videos: readonly NamedVideo[]): (cell: string) => number | null {
  const byId = new Map(videos.flatMap(({ mediaId, index }) => (mediaId ? [[mediaId, index]] : [])));
  const byFile = new Map(videos.map(({ fileName, index }) => [fileOf(plain(fileName)), index]));
  const byNumber = new Map(videos.map(({ index }) => [index + 1, index]));
  const titles = videos.map(({ title }) => plain(title));
  const byTitle = new Map(
    videos.flatMap(({ index }, at) => {
      const title = titles[at] ?? "";
      const isOnly = titles.filter((each) => each === title).length === 1;
      return title && isOnly ? [[title, index]] : [];
    }),
  );
  return (cell) => {
    const name = plain(cell);
    const file = fileOf(name);
    const number = /^(?:video|no\.?|nr\.?|视频|第)?\s*#?\s*0*(\d{1,3})\s*(?:条|号)?$/.exec(
      name,
    )?.[1];
    return (
      byId.get(cell.trim()) ??
      byFile.get(file) ??
      byFile.get(file.replace(/ \(\d\)$/, "")) ??
      (number ? byNumber.get(Number(number)) : undefined) ??
      byTitle.get(name) ??
      null
    );
  };
}

/** The columns with one of them chosen anew; another that held the same column gives it up. */
export function chooseColumn(
  columns: ResultColumns,
  column: ResultColumn,
  at: number | null,
): ResultColumns {
  const next = { ...columns };
  for (const each of resultColumns) if (at !== null && next[each] === at) next[each] = null;
  return { ...next, [column]: at };
}
