import { z } from "zod";

/**
 * The fields of a request that a form cannot show, or would write in another way. They are kept beside
 * the form, as differences between the request that the form makes and the original request.
 */

/** One element of a list, identified by its naming fields, because lists can be reordered. */
const anchorSchema = z.strictObject({
  at: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The index among elements with the same names. */
  nth: z.number().int().min(0),
});
const partSchema = z.union([z.string(), z.number().int().min(0), anchorSchema]);

/** An absent `made` or `kept` means that there is nothing at the path on that side. */
export const keptEntrySchema = z.object({
  path: z.array(partSchema).min(1),
  made: z.unknown().optional(),
  kept: z.unknown().optional(),
});

export type KeptEntry = z.infer<typeof keptEntrySchema>;
type Part = z.infer<typeof partSchema>;
type Json = null | boolean | number | string | Json[] | JsonObject;
type JsonObject = { [key: string]: Json };

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Equal but for the order of keys. */
export function isSameJson(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

/** JSON text with sorted keys: the same text for the same content. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: Json) =>
    isObject(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** Fields that name an element of a list, in IMS's shapes and in ours. */
const naming = ["GroupName", "Media", "MediaId", "MediaURL", "Level"] as const;

function namesOf(element: Json): Record<string, string | number> | null {
  if (!isObject(element)) return null;
  const names = naming.flatMap((key) => {
    const value = Object.hasOwn(element, key) ? element[key] : undefined;
    return typeof value === "string" || typeof value === "number" ? [[key, value] as const] : [];
  });
  return names.length > 0 ? Object.fromEntries(names) : null;
}

/** An anchor for each element, or null when one of them has no name. */
function anchorsOf(list: readonly Json[]): Exclude<Part, string | number>[] | null {
  const seen = new Map<string, number>();
  const anchors = list.map((element) => {
    const at = namesOf(element);
    if (!at) return null;
    const key = canonical(at);
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return { at, nth };
  });
  return anchors.every((anchor) => anchor !== null) ? anchors : null;
}

/** All fields are removed and the empty object stays; that counts as a difference. */
const pin = { made: {}, kept: {} };
const isPin = ({ made, kept }: KeptEntry) => isSameJson(made, {}) && isSameJson(kept, {});

/**
 * Whether two lists can be compared element by element: the same length, and the same names in the same
 * order.
 */
function pairUp(made: Json[], original: Json[]): Part[] | null {
  if (made.length !== original.length) return null;
  const [ours, theirs] = [anchorsOf(made), anchorsOf(original)];
  if (ours && theirs) return canonical(ours) === canonical(theirs) ? ours : null;
  return made.every(isObject) && original.every(isObject) ? made.map((_, index) => index) : null;
}

/**
 * Lists the changes that turn `made` into `original`. An object that `original` lacks is removed field
 * by field, so that a later change in the form brings back one field and not all of them.
 */
export function differences(
  made: Json | undefined,
  original: Json | undefined,
  path: Part[] = [],
): KeptEntry[] {
  if (isSameJson(made, original)) return [];
  const isLeftOut = original === undefined && isObject(made) && Object.keys(made).length > 0;
  if (isObject(made) && (isLeftOut || isObject(original))) {
    const theirs = original ?? {};
    const keys = [...new Set([...Object.keys(made), ...Object.keys(theirs)])];
    const inside = keys.flatMap((key) =>
      differences(own(made, key), own(theirs, key), [...path, key]),
    );
    const staysEmpty = original !== undefined && Object.keys(theirs).length === 0;
    return staysEmpty && path.length > 0 ? [...inside, { path, ...pin }] : inside;
  }
  if (Array.isArray(made) && Array.isArray(original)) {
    const parts = pairUp(made, original);
    if (parts) {
      return parts.flatMap((part, index) =>
        differences(made[index], original[index], [...path, part]),
      );
    }
  }
  return [
    {
      path,
      ...(made === undefined ? {} : { made }),
      ...(original === undefined ? {} : { kept: original }),
    },
  ];
}

const own = (holder: JsonObject, key: string): Json | undefined =>
  Object.hasOwn(holder, key) ? holder[key] : undefined;

/** The key or index of a part in its holder, or null when the part is not there (any more). */
function keyOf(holder: Json, part: Part): string | number | null {
  if (Array.isArray(holder)) {
    if (typeof part === "number") return part < holder.length ? part : null;
    if (typeof part === "string") return null;
    const index = (anchorsOf(holder) ?? []).findIndex(
      (anchor) => canonical(anchor) === canonical(part),
    );
    return index < 0 ? null : index;
  }
  return isObject(holder) && typeof part === "string" ? part : null;
}

function write(holder: JsonObject | Json[], key: string | number, value: Json | undefined): void {
  if (value === undefined) delete (holder as JsonObject)[key];
  else (holder as JsonObject)[key] = value;
}

type Step = { holder: JsonObject | Json[]; key: string | number };

/** The steps along an entry's path; null when the form has another value there by now. */
function wayTo(root: JsonObject, entry: KeptEntry): Step[] | null {
  const way: Step[] = [];
  let at: Json | undefined = root;
  for (const part of entry.path) {
    if (at === undefined) return null;
    const key = keyOf(at, part);
    if (key === null) return null;
    const holder = at as JsonObject | Json[];
    way.push({ holder, key });
    at = Array.isArray(holder) ? holder[key as number] : own(holder, key as string);
  }
  const isAsMade = isPin(entry) ? isObject(at) : isSameJson(at, entry.made);
  return isAsMade ? way : null;
}

/** Objects that became empty by the removal are removed too, but not those that were empty before. */
function prune(way: readonly Step[], pinned: ReadonlySet<unknown>): void {
  for (let depth = way.length - 1; depth > 0; depth--) {
    const inner = way[depth]?.holder;
    const outer = way[depth - 1];
    if (!outer || Array.isArray(inner) || Array.isArray(outer.holder) || pinned.has(inner)) return;
    if (Object.keys(inner ?? {}).length > 0) return;
    write(outer.holder, outer.key, undefined);
  }
}

/**
 * Applies the kept entries to the request that the form makes. An entry applies while the form still
 * makes the same value as when the entry was written; where a person has set another value since, that
 * value wins.
 */
export function applyKept<T extends object>(
  made: T,
  entries: readonly KeptEntry[],
): { request: T; overtaken: KeptEntry[] } {
  const request = structuredClone(made) as unknown as JsonObject;
  const emptied: Step[][] = [];
  const pinned = new Set<unknown>();
  const overtaken = entries.filter((entry) => {
    const way = wayTo(request, entry);
    const last = way?.at(-1);
    if (!way || !last) return true;
    if (isPin(entry)) pinned.add((last.holder as JsonObject)[last.key]);
    else write(last.holder, last.key, entry.kept as Json | undefined);
    if (entry.kept === undefined) emptied.push(way);
    return false;
  });
  for (const way of emptied) prune(way, pinned);
  return { request: request as unknown as T, overtaken };
}

/** The entry removes a value that the form would send. */
export const isLeftOut = (entry: KeptEntry): boolean => entry.kept === undefined;

/** `input.MediaGroupArray[GroupName=A].SplitMode`, for a person to read. */
export function keptPath({ path }: KeptEntry): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === "number") return `${text}[${part}]`;
    if (typeof part === "string") return text === "" ? part : `${text}.${part}`;
    const names = Object.entries(part.at).map(([key, value]) => `${key}=${value}`);
    return `${text}[${names.join(", ")}${part.nth > 0 ? `, ${part.nth}` : ""}]`;
  }, "");
}
