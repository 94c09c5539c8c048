import { limitsOf } from "@/lib/model/form/form-values";
import { contractPathOf, parameterOf, rowOf } from "./derive";

/** Facts that are shown beside a field, in the numbers that the person sees. */
export type ShownFacts = ReturnType<typeof readFacts>;

/** Rewrites list indexes and record keys as the schema's paths have them. */
export const schemaPathOf = (parameter: string): string =>
  parameter.replace(/\[#\]/g, "[]").replace(/\.#/g, "{}");

function limitsIn(parameter: string | null): { min?: number; max?: number } {
  if (!parameter || !/^(?:\w+\.)?(?:Input|Editing|Output)Config\./.test(parameter)) return {};
  try {
    return limitsOf(schemaPathOf(parameter));
  } catch {
    // The field is a text, a list or a choice, so it has no range.
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
  const limits = { ...limitsIn(contractPathOf(field)), ...own };
  const { name = null, step = 1, scale = 1 } = unit ?? {};
  const shown = (value: unknown) =>
    typeof value === "number" ? Math.round(value * scale * 1000) / 1000 : null;
  return {
    /** The parameter of the request, with `#` for a list index; null when the request has none. */
    parameter,
    unit: name,
    min: shown(limits.min),
    max: shown(limits.max),
    /** The default that IMS documents; null when IMS documents none. */
    default: shown(usual),
    /** The documented default of a switch. */
    defaultChoice: typeof usual === "boolean" ? usual : null,
    step,
    /** The factor from a number of the form to the number shown: 100 for percent. */
    scale,
  };
}
