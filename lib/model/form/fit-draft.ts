import { z } from "zod";
import { generalScene } from "@/lib/ims/schema/config/scene-info";
import { type ComposeForm, composeFields } from "./compose-form";
import { listBounds, longestText } from "./form-bounds";
import { newStoryShot } from "./kinds/match-form";
import { fitsBeside } from "./kept-bounds";

/**
 * Completes a stored form: fields that are missing, or have another type than today, come from `fresh`.
 * Values stay as they were typed, also when they break a rule, because a draft may. Lists and texts
 * beyond the bounds of the form are truncated: only forms that are older than the bounds hold them.
 */
export function fitDraft(kept: unknown, fresh: ComposeForm): ComposeForm {
  const form = fit(composeFields, withNewWords(kept), fresh) as ComposeForm;
  return {
    ...form,
    groups: form.groups.length > 0 ? form.groups : fresh.groups,
    kept: fitsBeside(form.kept) ? form.kept : [],
  };
}

/** Forms of earlier versions, in the words of today. */
function withNewWords(kept: unknown): unknown {
  return withTransitions(withStoryShots(withFilmKind(kept)));
}

function withFilmKind(kept: unknown): unknown {
  const match = isRecord(kept) && kept.kind === "match" ? kept.match : null;
  if (!isRecord(kept) || !isRecord(match) || "filmScene" in match) return kept;
  const { scene } = match;
  if (typeof scene !== "string" || ["", generalScene].includes(scene.trim())) return kept;
  return { ...kept, kind: "film", match: { ...match, scene: generalScene, filmScene: scene } };
}

/** Earlier storyboards had one text for each shot. */
function withStoryShots(kept: unknown): unknown {
  const match = isRecord(kept) ? kept.match : null;
  if (!isRecord(kept) || !isRecord(match) || !Array.isArray(match.shots)) return kept;
  const shots = match.shots.map((shot: unknown) =>
    typeof shot === "string" ? newStoryShot(shot) : shot,
  );
  return { ...kept, match: { ...match, shots } };
}

function withTransitions(kept: unknown): unknown {
  const look = isRecord(kept) ? kept.look : null;
  const fade = isRecord(look) ? look.crossFade : null;
  if (!isRecord(kept) || !isRecord(look) || !isRecord(fade) || "transitions" in look) return kept;
  const transitions = { allow: fade.enabled === true ? true : null, seconds: fade.seconds };
  return { ...kept, look: { ...look, transitions } };
}

/**
 * Takes the values that fit, field by field; undefined when no value can be made. `pattern` supplies
 * missing fields. Elements of lists have no pattern; their missing fields become blank where possible.
 */
function fit(schema: z.core.$ZodType, kept: unknown, pattern: unknown): unknown {
  if (schema instanceof z.ZodPipe) return fit(schema.def.in, kept, pattern);
  if (schema instanceof z.ZodObject) return fitRecord(schema, kept, pattern);
  if (schema instanceof z.ZodArray) {
    if (!Array.isArray(kept)) return pattern ?? [];
    return kept
      .slice(0, listBounds(schema).rows)
      .map((element) => fitElement(schema.def.element, element))
      .filter((element) => element !== undefined);
  }
  if (schema instanceof z.ZodNullable) {
    if (kept === null) return null;
    return fit(schema.def.innerType, kept, undefined) ?? pattern ?? null;
  }
  if (schema instanceof z.ZodEnum) {
    return schema.options.includes(kept as string) ? kept : pattern;
  }
  if (schema instanceof z.ZodString) {
    return typeof kept === "string" ? kept.slice(0, longestText) : pattern;
  }
  if (schema instanceof z.ZodNumber) return typeof kept === "number" ? kept : pattern;
  if (schema instanceof z.ZodBoolean) return typeof kept === "boolean" ? kept : pattern;
  return kept === undefined ? pattern : kept;
}

function fitRecord(schema: z.ZodObject, kept: unknown, pattern: unknown): unknown {
  if (!isRecord(kept)) return pattern;
  const given = isRecord(pattern) ? pattern : null;
  const entries = Object.entries(schema.shape).flatMap(([key, field]) => {
    const value = Object.hasOwn(kept, key) ? kept[key] : undefined;
    // An optional field that is absent stays absent.
    if (field instanceof z.ZodOptional && value === undefined) return [];
    const blank = given ? given[key] : blankOf(field as z.core.$ZodType);
    return [[key, fit(field as z.core.$ZodType, value, blank)] as const];
  });
  const whole = entries.every(([, value]) => value !== undefined);
  return whole ? Object.fromEntries(entries) : undefined;
}

/** Media without an id are dropped; a value that is neither a list nor an object is no element. */
function fitElement(schema: z.core.$ZodType, kept: unknown): unknown {
  if (schema instanceof z.ZodPipe) return fitElement(schema.def.in, kept);
  if (schema instanceof z.ZodArray && !Array.isArray(kept)) return undefined;
  if (schema instanceof z.ZodNullable && kept !== null && !isRecord(kept)) return undefined;
  const fitted = fit(schema, kept, undefined);
  return isRecord(fitted) && fitted.mediaId === "" ? undefined : fitted;
}

/** Blank values for missing fields of a list element. Required numbers cannot be invented. */
function blankOf(schema: z.core.$ZodType): unknown {
  if (schema instanceof z.ZodPipe) return blankOf(schema.def.in);
  if (schema instanceof z.ZodString) return "";
  if (schema instanceof z.ZodArray) return [];
  if (schema instanceof z.ZodNullable) return null;
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (!(schema instanceof z.ZodObject)) return undefined;
  const entries = Object.entries(schema.shape).map(
    ([key, field]) => [key, blankOf(field as z.core.$ZodType)] as const,
  );
  return entries.every(([, value]) => value !== undefined)
    ? Object.fromEntries(entries)
    : undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
