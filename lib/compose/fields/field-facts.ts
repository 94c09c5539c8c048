import { limitsOf } from "@/lib/model/form/form-values";
import { parameterOf, rowOf } from "./derive";

/** What can be said of a field beside its name: in the numbers that the person sees. */
export type ShownFacts = ReturnType<typeof readFacts>;

/** As the schema writes a place in a list and a key of a record. */
export const schemaPathOf = (parameter: string): string =>
  parameter.replace(/\[#\]/g, "[]").replace(/\.#/g, "{}");

function limitsIn(parameter: string | null): { min?: number; max?: number } {
  if (!parameter || !/^(?:Input|Editing|Output)Config\./.test(parameter)) return {};
  try {
    return limitsOf(schemaPathOf(parameter));
  } catch {
    // A text, a list, a choice.
    return {};
  }
}

const known = new Map<string, ShownFacts>();

/** Unit, range and default of a field of the form: `sound.footageVolume`, `groups.3.volume`. */
export function factsOf(field: string): ShownFacts {
  const found = known.get(field) ?? readFacts(field);
  known.set(field, found);
  return found;
}

function readFacts(field: string) {
  const parameter = parameterOf(field);
  const { unit, default: usual, ...own } = rowOf(field);
  const limits = { ...limitsIn(parameter), ...own };
  const { name = null, step = 1, scale = 1 } = unit ?? {};
  const shown = (value: unknown) =>
    typeof value === "number" ? Math.round(value * scale * 1000) / 1000 : null;
  return {
    /** The parameter of the request, `#` for a place in a list; null for a field of our own. */
    parameter,
    unit: name,
    min: shown(limits.min),
    max: shown(limits.max),
    /** What IMS documents for a field that is left open; null: it does not say. */
    default: shown(usual),
    /** The same for a switch. */
    defaultChoice: typeof usual === "boolean" ? usual : null,
    step,
    /** Shown numbers are so many times those of the form: percent. */
    scale,
  };
}
