import { inputLimits } from "@/lib/ims/schema/config/input-config";
import { mashupLimits } from "@/lib/ims/schema/config/mashup-input";
import { type ComposeForm, composeLimits, type GroupForm, newGroup } from "../compose-form";

/** A file on its way into a form, under the id that stands for it or under its media id. */
export type ComingFile = {
  mediaId: string;
  folder: string | null;
  isSound: boolean;
};

/** Where files were dropped: on the group with this index, or beside all groups. */
export type DropTarget = number | null;

export type PlacedFiles = {
  form: ComposeForm;
  /** The files for which no list had room. */
  left: string[];
};

type NameOf = (number: number) => string;

/** How many files the list of a kind without groups takes. */
const mostInPool = { match: 1000, sports: 1, mashup: mashupLimits.media } as const;

/**
 * Puts files into a form. Sound becomes music. Footage that was dropped on a group goes into it; elsewhere each
 * folder becomes a group of its name, or joins the group that has the name, and loose files fill the one
 * group that is still empty, or make a group. A form without groups takes all footage into its list.
 */
export function placeFiles(
  form: ComposeForm,
  files: readonly ComingFile[],
  target: DropTarget,
  nameOf: NameOf,
): PlacedFiles {
  const sounds = files.filter(({ isSound }) => isSound).map(({ mediaId }) => mediaId);
  const footage = files.filter(({ isSound }) => !isSound);
  const [music, leftMusic] = appended(form.sound.music, sounds, inputLimits.music);
  const withMusic =
    sounds.length > leftMusic.length ? { ...form, sound: { ...form.sound, music } } : form;
  const { form: next, left } =
    form.kind === "groups"
      ? placeInGroups(withMusic, footage, target, nameOf)
      : placeInPool(withMusic, footage);
  return { form: next, left: [...leftMusic, ...left] };
}

function appended<T>(list: readonly T[], more: readonly T[], most: number): [T[], T[]] {
  const room = Math.max(0, most - list.length);
  return [[...list, ...more.slice(0, room)], more.slice(room)];
}

const mediaOf = ({ mediaId }: ComingFile) => ({ mediaId, range: null });

function placeInPool(form: ComposeForm, files: readonly ComingFile[]): PlacedFiles {
  const name = form.kind === "sports" || form.kind === "mashup" ? form.kind : "match";
  const [media, left] = appended(form[name].media, files.map(mediaOf), mostInPool[name]);
  const holder = { ...form[name], media };
  const ids = left.map(({ mediaId }) => mediaId);
  if (name !== "match") return { form: { ...form, [name]: holder }, left: ids };
  // What is dropped is meant to be chosen from, so the library is not searched instead.
  return { form: { ...form, match: { ...form.match, media, source: "pool" } }, left: ids };
}

function placeInGroups(
  form: ComposeForm,
  files: readonly ComingFile[],
  target: DropTarget,
  nameOf: NameOf,
): PlacedFiles {
  if (files.length === 0) return { form, left: [] };
  const groups = [...form.groups];
  const left: string[] = [];
  const fill = (at: number, some: readonly ComingFile[]) => {
    const group = groups[at];
    if (!group) return left.push(...some.map(({ mediaId }) => mediaId));
    const [media, over] = appended(group.media, some.map(mediaOf), composeLimits.mediaPerGroup);
    groups[at] = { ...group, media };
    return left.push(...over.map(({ mediaId }) => mediaId));
  };
  if (target !== null && groups[target]) fill(target, files);
  else {
    for (const [folder, some] of byFolder(files)) fill(groupFor(folder, groups, nameOf), some);
  }
  return { form: { ...form, groups }, left };
}

function byFolder(files: readonly ComingFile[]): Map<string | null, ComingFile[]> {
  const folders = new Map<string | null, ComingFile[]>();
  for (const file of files) {
    folders.set(file.folder, [...(folders.get(file.folder) ?? []), file]);
  }
  return folders;
}

const folded = (name: string) => name.trim().toLowerCase();

/** The index of the group that takes a folder, or loose files; a group is added where none does. -1: there is no room. */
function groupFor(folder: string | null, groups: GroupForm[], nameOf: NameOf): number {
  const wanted = folder === null ? "" : groupNameOf(folder);
  const same = wanted ? groups.findIndex(({ name }) => folded(name) === folded(wanted)) : -1;
  if (same !== -1) return same;
  const blank = groups.flatMap((group, at) => (isBlank(group, groups.length, nameOf) ? [at] : []));
  const [first] = blank;
  if (first !== undefined && (wanted || blank.length === 1)) {
    const group = groups[first];
    if (group && wanted) groups[first] = { ...group, name: freeName(wanted, groups) };
    return first;
  }
  if (groups.length >= composeLimits.groups) return -1;
  const name =
    wanted ||
    freeGroupName(
      groups.map((each) => each.name),
      nameOf,
    );
  groups.push(newGroup(freeName(name, groups)));
  return groups.length - 1;
}

/** A group that nobody has touched: nothing is in it, and its name is the one that it was made with. */
const isBlank = ({ name, media, speechTexts }: GroupForm, groups: number, nameOf: NameOf) =>
  media.length === 0 &&
  speechTexts.every((text) => text.trim() === "") &&
  (name.trim() === "" ||
    Array.from({ length: groups + 1 }, (_, at) => nameOf(at + 1)).includes(name));

/** A folder's name as a group's name: without emoji, and shortened. */
export const groupNameOf = (folder: string): string =>
  folder
    .replace(/\p{Extended_Pictographic}/gu, "")
    .trim()
    .slice(0, composeLimits.groupNameLength)
    .replace(/\p{Surrogate}/gu, "")
    .trim();

/** The name, with a number where another group has it. */
function freeName(name: string, groups: readonly GroupForm[]): string {
  const used = new Set(groups.map((group) => group.name));
  if (!used.has(name)) return name;
  const short = name.slice(0, composeLimits.groupNameLength - 4);
  let number = 2;
  while (used.has(`${short} ${number}`)) number++;
  return `${short} ${number}`;
}

/** The first default name that no group has. */
export function freeGroupName(used: readonly string[], nameOf: NameOf): string {
  for (let number = used.length + 1; ; number++) {
    const name = nameOf(number);
    if (!used.includes(name)) return name;
  }
}
