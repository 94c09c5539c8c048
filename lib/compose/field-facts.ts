import { editingDefaults } from "@/lib/ims/schema/config/editing-config";
import { limitsOf } from "@/lib/model/form/form-values";
import { fieldMap } from "./field-map";
import { rateToSpeed } from "./fields/speech-rate";

export type Unit = "seconds" | "px" | "percent" | "times" | "frames";

/** What can be said of a field beside its name: in the numbers that the person sees. */
export type FieldFacts = {
  /** The parameter of the request, `#` for a place in a list; null for a field of our own. */
  parameter: string | null;
  unit: Unit | null;
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

type Own = Partial<Omit<FieldFacts, "parameter">>;

const times: Own = { unit: "times", step: 0.05 };
const percent: Own = { unit: "percent", scale: 100, step: 1 };
const seconds: Own = { unit: "seconds", step: 0.1 };
const px: Own = { unit: "px" };

/** What the contract's schema does not tell. Limits are never written here: they are read there. */
const own: Record<string, Own> = {
  "groups.#.volume": { ...percent, default: null },
  "groups.#.silentSeconds": { ...seconds, min: 0.1, default: editingDefaults.silentGroupSeconds },
  "speech.speed": { ...times, min: rateToSpeed(-500), max: rateToSpeed(500), default: 1 },
  "sound.footageVolume": { ...percent, default: editingDefaults.mediaVolume },
  "sound.speechVolume": { ...percent, default: editingDefaults.speechVolume },
  "sound.musicVolume": percent,
  "sound.speechGain": percent,
  "sound.musicGain": percent,
  "look.background.blur": percent,
  "look.transitions.seconds": seconds,
  "look.vfx.probability": { unit: "percent" },
  "look.shotSeconds": seconds,
  "look.imageSeconds": seconds,
  "look.stickers.#.frames": { unit: "frames" },
  "look.stickers.#.opacity": { ...percent, default: 1 },
  "output.count": { default: 1 },
  "output.length.seconds": { ...seconds, min: 0.1 },
  "output.width": px,
  "output.height": px,
  "look.transitions.allow": { defaultChoice: false },
  "look.vfx.allow": { defaultChoice: false },
  "look.filters.allow": { defaultChoice: false },
  "match.clipDetection": { defaultChoice: true },
  "match.sourceOrder": { defaultChoice: false },
  "output.previewOnly": { defaultChoice: false },
};

const textOwn: Record<string, Own> = {
  fontSize: px,
  outlineWidth: { ...px, step: 0.5 },
  opacity: { ...percent, default: 1 },
  shadow: { ...px, step: 0.5 },
};

/** `look.title.x` of a line with its own look is that of the lines: one row for all. */
const patternOf = (path: string): string =>
  path
    .replace(/\.\d+(?=\.|$)/g, ".#")
    .replace(/^look\.subHeadingLevels\.#/, "look.subHeading")
    .replace(/^(speech\.specialWords\.#\.)look\./, "$1look.");

function ownOf(pattern: string): Own {
  const leaf = /^(?:look\.(?:title|subHeading|caption)|speech\.specialWords\.#\.look)\.(\w+)$/.exec(
    pattern,
  )?.[1];
  return (leaf ? textOwn[leaf] : own[pattern]) ?? {};
}

/** The parameter of a field: of several the most special one, which is the field's own. */
export function parameterOf(path: string): string | null {
  const pattern = patternOf(path);
  const parameters = fieldMap.filter(([field]) => field === pattern).map(([, name]) => name);
  return parameters.toSorted((one, other) => other.length - one.length)[0] ?? null;
}

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

const known = new Map<string, FieldFacts>();

/** Unit, range and default of a field of the form: `sound.footageVolume`, `groups.3.volume`. */
export function factsOf(path: string): FieldFacts {
  const pattern = patternOf(path);
  const found = known.get(pattern);
  if (found) return found;
  const parameter = parameterOf(pattern);
  const extra = ownOf(pattern);
  const { min, max } = { ...limitsIn(parameter), ...extra };
  const scale = extra.scale ?? 1;
  const shown = (value: number | null | undefined) =>
    typeof value === "number" ? Math.round(value * scale * 1000) / 1000 : null;
  const facts: FieldFacts = {
    parameter,
    unit: extra.unit ?? null,
    min: shown(min),
    max: shown(max),
    default: shown(extra.default),
    defaultChoice: extra.defaultChoice ?? null,
    step: extra.step ?? 1,
    scale,
  };
  known.set(pattern, facts);
  return facts;
}
