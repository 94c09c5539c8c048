import { fidelity, fidelitySections } from "./fidelity";
import type { Fidelity, FidelityRow, FidelitySection } from "./rows/row";

const levels: readonly Fidelity[] = ["exact", "approximate", "cloud-only", "refused"];

/** The number of rows of each level. */
function fidelityCounts(rows: readonly FidelityRow[] = fidelity): Record<Fidelity, number> {
  const counts = { exact: 0, approximate: 0, "cloud-only": 0, refused: 0 };
  for (const { level } of rows) counts[level] += 1;
  return counts;
}

export const countsLine = (rows: readonly FidelityRow[]): string => {
  const counts = fidelityCounts(rows);
  return levels
    .filter((level) => counts[level] > 0)
    .map((level) => `${level}: ${counts[level]}`)
    .join(" · ");
};

const cell = (text: string): string => text.replaceAll("|", "\\|");

/** Lines for the ids of a list. Ids that share level and note share a line, as the lists are long. */
function idLines(rows: readonly FidelityRow[]): string[] {
  const lines = new Map<string, { row: FidelityRow; ids: string[] }>();
  for (const row of rows) {
    const [field = "", id = ""] = row.path.split(/=(.*)/s);
    const key = [field, row.level, row.note.en].join("\n");
    const line = lines.get(key) ?? { row: { ...row, path: field }, ids: [] };
    line.ids.push(id === "*" ? "any other" : `\`${id}\``);
    lines.set(key, line);
  }
  return [
    "| List | Level | Note | Ids |",
    "|---|---|---|---|",
    ...[...lines.values()].map(
      ({ row, ids }) =>
        `| \`${row.path}\` | ${row.level} | ${cell(row.note.en)} | ${ids.join(", ")} |`,
    ),
  ];
}

function fieldLines(rows: readonly FidelityRow[]): string[] {
  return [
    "| Field | Level | Note |",
    "|---|---|---|",
    ...rows.map(({ path, level, note }) => `| \`${cell(path)}\` | ${level} | ${cell(note.en)} |`),
  ];
}

const isList = ({ section }: FidelitySection): boolean =>
  section.startsWith("9") || section === "2.7" || section === "4.5";

function sectionLines(section: FidelitySection): string[] {
  return [
    `## ${section.section} ${section.title}`,
    "",
    countsLine(section.rows),
    "",
    ...(isList(section) ? idLines(section.rows) : fieldLines(section.rows)),
    "",
  ];
}

/** The fidelity table as a Markdown page for the docs. */
export function fidelityPage(): string {
  return [
    "# Where the embedded engine differs from IMS",
    "",
    "Made from `lib/ims/schema/fidelity/fidelity.ts`; a test fails when a documented field has no row, and when this page is not that",
    "table (`npx vitest -u` writes it anew). `npm run fidelity` prints the counts.",
    "",
    "- `exact`: does what the documentation says.",
    "- `approximate`: does it in another way, which the note tells.",
    "- `cloud-only`: refused by name, because only the cloud can do it.",
    "- `refused`: refused by name, because this engine does not do it, or nothing official documents it.",
    "",
    "Nothing is ignored without a word. `TextStyle` stands for TitleConfig, SubHeadingConfig and AsrConfig, `Sticker` for",
    "the entries of StickerArray and the older single Sticker, `Vfx` for both lists of effects, `SpeechText` for every text that",
    "is spoken; `VideoTrackClip`, `AudioTrackClip` and `SubtitleTrackClip` for the clips of a Timeline's tracks of that name,",
    "`Effects[Volume]` for their effects of that type, and captions (`AI_ASR`) look as `SubtitleTrackClip` does. `=` names a value.",
    "The numbers are those of the sections of our notes on IMS.",
    "",
    countsLine(fidelity),
    "",
    ...fidelitySections.flatMap(sectionLines),
  ].join("\n");
}
