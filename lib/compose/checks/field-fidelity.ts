import { fidelityOf, isRefusal } from "@/lib/ims/schema/fidelity/fidelity";
import { parameterOf } from "../fields/derive";
import { schemaPathOf } from "../fields/field-facts";

export type FieldFidelity = {
  level: "approximate" | "cloud-only" | "refused";
  note: { en: string; zh: string };
};

/** How the embedded engine stands to a field of the form; null where it does what IMS does. */
export function fidelityOfField(path: string): FieldFidelity | null {
  const parameter = parameterOf(path);
  if (!parameter) return null;
  const place = schemaPathOf(parameter);
  const row = fidelityOf(place) ?? fidelityOf(`${place}[]`);
  return row && row.level !== "exact" ? { level: row.level, note: row.note } : null;
}

/** Whether the embedded engine refuses a value of a list of the form, such as one effect. */
export function isRefusedValue(path: string, value: string): boolean {
  const parameter = parameterOf(path);
  if (!parameter) return false;
  const place = schemaPathOf(parameter);
  const row = fidelityOf(`${place}[]`, value) ?? fidelityOf(place, value);
  return row !== undefined && isRefusal(row);
}
