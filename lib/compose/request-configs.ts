import type { EditingConfig } from "@/lib/ims/schema/config/editing-config";
import type { AnyInputConfig } from "@/lib/ims/schema/config/input-config";
import type { OutputConfig } from "@/lib/ims/schema/config/output-config";
import type { UserDataValues } from "@/lib/model/form/user-data-form";

/** The configs of a batch request, before they are written as JSON text. */
export type ComposeRequest = {
  input: AnyInputConfig;
  /** Absent where a pasted request has none. */
  editing?: EditingConfig | undefined;
  output: OutputConfig;
  userData?: UserDataValues | undefined;
  /** Ids of templates, of which one is picked for each clip. */
  templateIds?: string[] | undefined;
};

/** The configs that are made from a form: all of them are present. */
export type MadeRequest = ComposeRequest & { editing: EditingConfig; userData: UserDataValues };

/** The object without its undefined fields: what is absent stays absent in the JSON text. */
export function compact<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

/** As `compact`, but undefined when no field is left. */
export function compactOrNone<T extends object>(fields: T): T | undefined {
  const left = compact(fields);
  return Object.keys(left).length > 0 ? left : undefined;
}

/** The texts that are not blank; undefined when none is left. */
export function filled(texts: readonly string[]): string[] | undefined {
  const kept = texts.map((text) => text.trim()).filter((text) => text !== "");
  return kept.length > 0 ? kept : undefined;
}

export const listed = <T>(list: readonly T[]): T[] | undefined =>
  list.length > 0 ? [...list] : undefined;
