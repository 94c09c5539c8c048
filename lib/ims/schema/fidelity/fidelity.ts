import { answerSections } from "./rows/answer-rows";
import { callbackSections } from "./rows/callback-rows";
import { editingSections } from "./rows/editing-rows";
import { effectSections } from "./rows/effect-rows";
import { formatSections } from "./rows/format-rows";
import { inputSections } from "./rows/input-rows";
import { operationSections } from "./rows/operation-rows";
import { outputSections } from "./rows/output-rows";
import { processSections } from "./rows/process-rows";
import { producingSections } from "./rows/producing-rows";
import type { FidelityRow, FidelitySection } from "./rows/row";
import { solutionSections } from "./rows/solution-rows";
import { styleSections } from "./rows/style-rows";
import { timelineSections } from "./rows/timeline-rows";
import { valueNames } from "./value-names";

const inOrder = (one: FidelitySection, other: FidelitySection): number =>
  one.section.localeCompare(other.section, "en", { numeric: true });

/**
 * How closely the embedded engine follows IMS, field by field. The engine refuses requests by this
 * table; the badges of the form and docs/fidelity.md show it. Sections are those of `documented.ts`.
 */
export const fidelitySections: readonly FidelitySection[] = [
  ...solutionSections,
  ...inputSections,
  ...formatSections,
  ...styleSections,
  ...editingSections,
  ...processSections,
  ...outputSections,
  ...callbackSections,
  ...answerSections,
  ...timelineSections,
  ...producingSections,
  ...operationSections,
  ...effectSections,
].sort(inOrder);

export const fidelity: readonly FidelityRow[] = fidelitySections.flatMap(({ rows }) => rows);

const byPath = new Map(fidelity.map((row) => [row.path, row]));

/**
 * The path of a field's row. Lists lose their indices, and a type that several fields share has one
 * set of rows (`TextStyle`, `Sticker`, `VideoTrackClip`; captions count as texts). Effects of a
 * timeline are listed by type: `VideoTrackClip.Effects[Volume].Gain`. Its texts and subtitles share
 * their rows.
 */
export function fidelityPath(path: string): string {
  return path
    .replace(/\[\d+\]/g, "[]")
    .replace(
      /^EditingConfig\.(TitleConfig|SubHeadingConfig(\{\}|\.\d+)|SpeechConfig\.AsrConfig)(?=\.)/,
      "TextStyle",
    )
    .replace(/^InputConfig\.(StickerArray\[\]|Sticker)(?=\.)/, "Sticker")
    .replace(/^Timeline\.\w+\[\]\.(Video|Audio|Subtitle)TrackClips\[\w*\]/, "$1TrackClip")
    .replace(/^AudioTrackClip\.Effects\[AI_ASR\](?=\.)/, "SubtitleTrackClip");
}

/**
 * The row of a field, `fidelityOf("OutputConfig.Count")`, or of a value,
 * `fidelityOf("EditingConfig.ProcessConfig.TransitionList[0]", "wind")`. For a list of several values
 * it is the row that is farthest from IMS. Undefined for a field or value that no source names.
 */
export function fidelityOf(path: string, value?: unknown): FidelityRow | undefined {
  const field = fidelityPath(path);
  const own = byPath.get(field) ?? byPath.get(field.replace(/^UserData\..*/, "UserData.*"));
  const rows = valueNames(field, value).map(
    ({ path: at, name }) => byPath.get(`${at}=${name}`) ?? byPath.get(`${at}=*`) ?? own,
  );
  return rows.reduce((worst, row) => (farther(row, worst) ? row : worst), rows[0]) ?? own;
}

/** The row of a field that may be an object or a list: its own row, else the first row inside it. */
export function fidelityWithin(path: string): FidelityRow | undefined {
  const field = fidelityPath(path);
  const isInside = (row: FidelityRow) =>
    row.path.startsWith(`${field}.`) || row.path.startsWith(`${field}[`);
  return byPath.get(field) ?? fidelity.find(isInside);
}

const distance = { exact: 0, approximate: 1, refused: 2, "cloud-only": 3 } as const;

function farther(row: FidelityRow | undefined, than: FidelityRow | undefined): boolean {
  if (!row || !than) return row !== undefined;
  return distance[row.level] > distance[than.level];
}

export const isRefusal = (row: FidelityRow): boolean =>
  row.level === "refused" || row.level === "cloud-only";
