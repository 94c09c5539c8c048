import type { Messages } from "use-intl";
import type { FormChange } from "@/lib/jobs/compare-forms";

type FieldKey = Exclude<keyof Messages["jobs"]["field"], symbol | number>;

/** A field of the form in words; `number` and `item` are places in lists, from 1. */
export type FieldName = { key: FieldKey; number: number; item: number };

/**
 * Which words a path of the form has. `#` stands for a place in a list; a rule also holds for what
 * is deeper, and the first that fits is taken.
 */
const rules: readonly (readonly [string, FieldKey])[] = [
  ["name", "name"],
  ["kind", "kind"],
  ["match", "match"],
  ["groups.#.name", "groupName"],
  ["groups.#.media.#.range", "groupRange"],
  ["groups.#.media.#", "groupMedia"],
  ["groups.#.speechTexts.#", "groupSpeech"],
  ["groups.#.silentSeconds", "groupSilent"],
  ["groups.#.volume", "groupVolume"],
  ["groups.#", "group"],
  ["groups", "groups"],
  ["titles.#", "titles"],
  ["subHeadings.#", "subHeadings"],
  ["speech.mode", "speechMode"],
  ["speech.texts.#", "speechTexts"],
  ["speech.voices.#", "voices"],
  ["speech.language", "speechLanguage"],
  ["speech.speed", "speechSpeed"],
  ["speech.clonedVoice", "clonedVoice"],
  ["speech.style", "speechStyle"],
  ["speech.specialWords.#", "specialWords"],
  ["speech.specialWords", "specialWords"],
  ["sound.footageVolume", "footageVolume"],
  ["sound.speechVolume", "speechVolume"],
  ["sound.musicVolume", "musicVolume"],
  ["sound.music.#", "music"],
  ["sound.speechGain", "speechVolume"],
  ["sound.musicGain", "musicVolume"],
  ["sound.publicMusic", "publicMusic"],
  ["sound.musicStyle", "publicMusic"],
  ["look.background", "background"],
  ["look.transitions", "transitions"],
  // Jobs of before had one kind of transition.
  ["look.crossFade", "transitions"],
  ["look.vfx", "vfx"],
  ["look.filters", "filters"],
  ["look.splitLong", "splitLong"],
  ["look.shotSeconds", "shotSeconds"],
  ["look.imageSeconds", "imageSeconds"],
  ["look.alignment", "alignment"],
  ["look.title", "titleLook"],
  ["look.subHeadingLevels.#", "subHeadingLevelLook"],
  ["look.subHeadingLevels", "subHeadingLook"],
  ["look.subHeading", "subHeadingLook"],
  ["look.caption", "captionLook"],
  ["look.stickers.#", "stickers"],
  ["output.platform", "platform"],
  ["output.width", "width"],
  ["output.height", "height"],
  ["output.count", "count"],
  ["output.crf", "crf"],
  ["output.length", "length"],
  ["output.previewOnly", "previewOnly"],
  ["output.target", "target"],
  ["userData", "userData"],
  ["templates", "templates"],
  ["leftToTemplates", "templates"],
  ["kept", "kept"],
  ["seed", "seed"],
];

/** The words for a path, or null for a field that has none. */
export function fieldName(path: FormChange["path"]): FieldName | null {
  const places = path.filter((part): part is number => typeof part === "number");
  const pattern = path.map((part) => (typeof part === "number" ? "#" : part)).join(".");
  const rule = rules.find(([start]) => pattern === start || pattern.startsWith(`${start}.`));
  if (!rule) return null;
  return { key: rule[1], number: (places[0] ?? 0) + 1, item: (places[1] ?? 0) + 1 };
}
