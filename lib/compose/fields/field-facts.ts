import { limitsOf } from "@/lib/model/form/form-values";
import { parameterOf, rowOf } from "./derive";
import type { Unit } from "./field";

/** What can be said of a field beside its name: in the numbers that the person sees. */
export type ShownFacts = {
  /** The parameter of the request, `#` for a place in a list; null for a field of our own. */
  parameter: string | null;
  unit: Unit["name"] | null;
  min: number | null;
  max: number | null;
  /** What IMS documents for a field that is left open; null: it does not say. */
  default: number | null;
  /** The same for a switch. */
  defaultChoice: boolean | null;
  step: number;
  /** Shown numbers are so many times those of the form: percent. */
  scale: number;
};

/** As the schema writes a place in a list and a key of a record. */
export const schemaPathOf = (parameter: string): string =>
  parameter.replace(/\[#\]/g, "[]").replace(/\.#/g, "{}");

function limitsIn(parameter: string | null): { min: number | null; max: number | null } {
  if (!parameter || !/^(?:Input|Editing|Output)Config\./.test(parameter)) {
    return { min: null, max: null };
  }
  try {
    return limitsOf(schemaPathOf(parameter));
  } catch {
    // A text, a list, a choice.
    return { min: null, max: null };
  }
}

const known = new Map<string, ShownFacts>();

/** Unit, range and default of a field of the form: `sound.footageVolume`, `groups.3.volume`. */
export function factsOf(field: string): ShownFacts {
  const found = known.get(field) ?? readFacts(field);
  known.set(field, found);
  return found;
}

function readFacts(field: string): ShownFacts {
  const parameter = parameterOf(field);
  const row = rowOf(field);
  const limits = limitsIn(parameter);
  const { name = null, step = 1, scale = 1 } = row.unit ?? {};
  const shown = (value: number | boolean | null | undefined) =>
    typeof value === "number" ? Math.round(value * scale * 1000) / 1000 : null;
  return {
    parameter,
    unit: name,
    min: shown(row.min ?? limits.min),
    max: shown(row.max ?? limits.max),
    default: shown(row.default),
    defaultChoice: typeof row.default === "boolean" ? row.default : null,
    step,
    scale,
  };
}
