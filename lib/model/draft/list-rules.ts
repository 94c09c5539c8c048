import { canonical } from "../form/kept";
import { type FormPath, isObject } from "./json-value";
import type { ItemIdentity } from "./match-items";

/** A path with `*` for every index: `groups.*.media`. */
export const patternOf = (path: FormPath): string =>
  path.map((part) => (typeof part === "number" ? "*" : part)).join(".");

/** Objects and lists of which one half without the other says nothing: they are chosen as a whole. */
const wholes = /(?:^|\.)range$|^sports\.media$/;
/** Lists whose index has a meaning: a level of sub-headings, a column of a sheet. */
const tuples = /^subHeadings$|^look\.subHeadingLevels$|^sheet\.rows\.\*$/;
/** Lists of texts that people write. Other lists of texts hold ids, which are another thing when they differ. */
const written =
  /^titles$|^subHeadings\.\*$|[.]texts$|[.]speechTexts$|^speech\.specialWords\.\*\.words$/;

/** Lists whose entries are ticked and unticked: what is gone is one click away. */
const ticked =
  /^wall\b|^sheet\b|^look\.(?:transitions|vfx|filters)\b|^speech\.voices$|^templates$|^leftToTemplates$/;

export const isTicked = (path: FormPath): boolean => ticked.test(patternOf(path));

export const isWhole = (path: FormPath): boolean => wholes.test(patternOf(path));
export const isTuple = (path: FormPath): boolean => tuples.test(patternOf(path));
export const isWritten = (path: FormPath): boolean => written.test(patternOf(path));

/** The field that names an item of a list, by the pattern of the list. */
const keys: Readonly<Record<string, string>> = {
  groups: "name",
  "groups.*.media": "mediaId",
  "match.media": "mediaId",
  "match.shots": "text",
  "match.chosen": "text",
  "mashup.media": "mediaId",
  "look.stickers": "mediaId",
  "sports.names": "shown",
  "sports.faces": "name",
  "userData.own": "key",
  "wall.jobs": "jobId",
};
const strict = /media$|^wall\./;

/** How the items of the list at `path` are told apart. */
export function identityAt(path: FormPath): ItemIdentity {
  const pattern = patternOf(path);
  if (pattern === "kept") {
    return { key: (item) => (isObject(item) ? canonical(item.path) : null), strict: true };
  }
  const field = Object.hasOwn(keys, pattern) ? keys[pattern] : undefined;
  return {
    key: (item) => {
      const value = field && isObject(item) ? item[field] : null;
      return typeof value === "string" && value !== "" ? value : null;
    },
    strict: strict.test(pattern) || (!isWritten(path) && !field && !rowsOfObjects.has(pattern)),
  };
}

/** Lists of things without a name, which can be changed. */
const rowsOfObjects = new Set(["speech.specialWords", "sheet.rows"]);
