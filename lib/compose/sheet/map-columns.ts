import {
  plainColumns,
  type PlainColumn,
  type SheetColumn,
  shotsColumn,
} from "@/lib/model/sheet/sheet-form";

/** Headers that people write, folded. */
const names: Record<PlainColumn, readonly string[]> = {
  title: ["title", "headline", "heading", "标题", "主标题"],
  subHeading1: ["subheading", "subheading 1", "subtitle", "hook", "副标题", "副标题1", "小标题"],
  subHeading2: ["subheading 2", "副标题2"],
  script: [
    "script",
    "speech",
    "narration",
    "voice over",
    "text",
    "copy",
    "口播",
    "文案",
    "脚本",
    "旁白",
  ],
  voice: ["voice", "speaker", "声音", "音色", "配音"],
  music: ["music", "background music", "track", "bgm", "音乐", "背景音乐"],
  sticker: ["sticker", "logo", "贴纸", "标志"],
  name: ["name", "file", "file name", "filename", "video", "名称", "文件名", "视频"],
};

const fold = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_\-–—/]+/g, " ")
    .trim();

/**
 * Which column each header stands for; null for one that is not used. Every column is given once, to the first
 * header that names it. A header that is the name of a group pins the shots of that group.
 */
export function mapColumns(
  headers: readonly string[],
  groupNames: readonly string[],
): (SheetColumn | null)[] {
  const taken = new Set<SheetColumn>();
  return headers.map((header) => {
    const found = columnOf(fold(header), groupNames);
    if (!found || taken.has(found)) return null;
    taken.add(found);
    return found;
  });
}

function columnOf(header: string, groupNames: readonly string[]): SheetColumn | null {
  if (!header) return null;
  const group = groupNames.findIndex((name) => fold(name) === header);
  if (group >= 0) return shotsColumn(group);
  const squeezed = header.replaceAll(" ", "");
  return (
    plainColumns.find((column) =>
      names[column].some((name) => fold(name).replaceAll(" ", "") === squeezed),
    ) ?? null
  );
}

/** What a mapping is remembered under: the same headers in the same order are the same table. */
export const mappingKey = (headers: readonly string[]): string => headers.map(fold).join("|");
