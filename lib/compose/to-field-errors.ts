import type { FieldError } from "@/lib/base/errors";
import type { ConfigProblem } from "@/lib/ims/wire";

/** From the request's words to the form's, most special first. `#` stands for a number. */
const table: ReadonlyArray<readonly [pattern: string, field: string]> = [
  ["InputConfig.MediaGroupArray[#].GroupName", "groups.#.name"],
  ["InputConfig.MediaGroupArray[#].MediaArray", "groups.#.media"],
  ["InputConfig.MediaGroupArray[#].SpeechTextArray[#]", "groups.#.speechTexts.#"],
  ["InputConfig.MediaGroupArray[#].SpeechTextArray", "groups.#.speechTexts"],
  ["InputConfig.MediaGroupArray[#].Duration", "groups.#.silentSeconds"],
  ["InputConfig.MediaGroupArray[#].Volume", "groups.#.volume"],
  ["InputConfig.MediaGroupArray[#]", "groups.#.media"],
  ["InputConfig.MediaGroupArray", "groups"],
  ["InputConfig.TitleArray[#]", "titles.#"],
  ["InputConfig.TitleArray", "titles"],
  ["InputConfig.SubHeadingArray[#].TitleArray[#]", "subHeadings.#.#"],
  ["InputConfig.SubHeadingArray[#]", "subHeadings.#"],
  ["InputConfig.SubHeadingArray", "subHeadings"],
  ["InputConfig.SpeechTextArray[#]", "speech.texts.#"],
  ["InputConfig.SpeechTextArray", "speech.texts"],
  ["InputConfig.StickerArray[#]", "look.stickers.#"],
  ["InputConfig.StickerArray", "look.stickers"],
  ["InputConfig.BackgroundMusicArray", "sound.music"],
  ["InputConfig.BackgroundImageArray", "look.background.images"],
  ["EditingConfig.MediaConfig.Volume", "sound.footageVolume"],
  ["EditingConfig.TitleConfig", "look.title.fontSize"],
  ["EditingConfig.SubHeadingConfig", "look.subHeading.fontSize"],
  ["EditingConfig.SpeechConfig.AsrConfig", "look.caption.fontSize"],
  ["EditingConfig.SpeechConfig.Voice", "speech.voices"],
  ["EditingConfig.SpeechConfig.SpeechRate", "speech.speed"],
  ["EditingConfig.SpeechConfig.Volume", "sound.speechVolume"],
  ["EditingConfig.SpeechConfig", "speech.mode"],
  ["EditingConfig.BackgroundMusicConfig", "sound.musicVolume"],
  ["EditingConfig.BackgroundImageConfig", "look.background.kind"],
  ["EditingConfig.ProcessConfig.SingleShotDuration", "look.shotSeconds"],
  ["EditingConfig.ProcessConfig.ImageDuration", "look.imageSeconds"],
  ["EditingConfig.ProcessConfig.AlignmentMode", "look.alignment"],
  ["EditingConfig.ProcessConfig", "look.crossFade.enabled"],
  ["OutputConfig.Count", "output.count"],
  ["OutputConfig.Width", "output.width"],
  ["OutputConfig.Height", "output.height"],
  ["OutputConfig.MaxDuration", "output.length.seconds"],
  ["OutputConfig.FixedDuration", "output.length.seconds"],
  ["OutputConfig.Video", "output.crf"],
  ["OutputConfig.MediaURL", "name"],
  ["UserData", "name"],
];

/**
 * Points a refusal to the form: for each refused parameter that the form shows, its field and the
 * refusal's own words. Empty when none of them stands in the form.
 */
export function toFieldErrors(problems: readonly ConfigProblem[]): FieldError[] {
  const fields = new Map<string, FieldError>();
  for (const { path: parameter, message } of problems) {
    const path = toFieldPath(parameter);
    if (path && !fields.has(path)) fields.set(path, { path, message });
  }
  return [...fields.values()];
}

function toFieldPath(parameter: string): string | null {
  const numbers = [...parameter.matchAll(/\[(\d+)\]/g)].map((match) => match[1] ?? "0");
  const shape = parameter.replace(/\[\d+\]/g, "[#]");
  const row = table.find(([pattern]) => shape === pattern || isInside(shape, pattern));
  if (!row) return null;
  let next = 0;
  return row[1].replace(/#/g, () => numbers[next++] ?? "0");
}

const isInside = (shape: string, pattern: string) =>
  shape.startsWith(`${pattern}.`) || shape.startsWith(`${pattern}[`);
