/**
 * How closely the embedded engine follows IMS.
 *
 * - `exact`: does what the documentation of IMS says;
 * - `approximate`: does it in another way, which the note explains;
 * - `cloud-only`: refused, because only the cloud can do it;
 * - `refused`: refused, because this engine does not do it, or nothing official documents it.
 */
export type Fidelity = "exact" | "approximate" | "cloud-only" | "refused";

/**
 * `path` names a field (`OutputConfig.Count`), one of its values (`…AlignmentMode=Cut`), or all
 * values that have no row of their own (`…TransitionList[]=*`).
 */
export type FidelityRow = {
  path: string;
  level: Fidelity;
  /** How it differs, or what to do instead; both empty when there is nothing to say. */
  note: { en: string; zh: string };
};

/** A table of the page. `section` is a section of the reference, as in `documented.ts`. */
export type FidelitySection = { section: string; title: string; rows: readonly FidelityRow[] };

const row =
  (level: Fidelity) =>
  (path: string, en = "", zh = ""): FidelityRow => ({ path, level, note: { en, zh } });

export const exact = row("exact");
export const approximate = row("approximate");
export const cloudOnly = row("cloud-only");
export const refused = row("refused");

const undocumentedNote = "Nothing official documents it; take it away";

/** The row of a field that only third parties name. */
export const undocumented = (path: string): FidelityRow =>
  refused(path, undocumentedNote, "官方文档没有记载，请去掉");

export const isUndocumented = ({ note }: FidelityRow): boolean => note.en === undocumentedNote;

/** One row per path, all with the same note. */
export function each(
  make: (path: string, en: string, zh: string) => FidelityRow,
  paths: readonly string[],
  en = "",
  zh = "",
): FidelityRow[] {
  return paths.map((path) => make(path, en, zh));
}

/** Paths below a common one: `under("A", ["b", "c"])` → `A.b`, `A.c`. */
export const under = (prefix: string, names: readonly string[]): string[] =>
  names.map((name) => `${prefix}.${name}`);

/** Values of a field: `values("A", ["b"])` → `A=b`. */
export const values = (path: string, names: readonly string[]): string[] =>
  names.map((name) => `${path}=${name}`);
