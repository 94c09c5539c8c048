import type { Messages } from "use-intl";

/** A sentence about how the built-in engine treats a field otherwise than Alibaba Cloud. */
export type Difference = keyof Messages["compose"]["kit"]["differs"];

/** The fields of each sentence; `#` is any index, `text` the look of any text. */
const fields: Readonly<Record<Difference, readonly string[]>> = {
  voices: [
    "groups.#.speechTexts",
    "groups.#.speechTexts.#",
    "speech.texts",
    "speech.texts.#",
    "speech.voices",
  ],
  shots: ["look.alignment"],
  blur: ["look.background.blur"],
  shadowColor: ["text.backColor"],
  wordArt: ["text.flower"],
  font: ["text.font"],
  fontFile: ["text.fontAddress"],
  fontSize: ["text.fontSize"],
  italic: ["text.italic"],
  animations: ["text.motionIn", "text.motionOut", "text.motionLoop"],
  shadow: ["text.shadow"],
  wrap: ["text.wrap"],
  filters: ["look.filters.list"],
  splitLong: ["look.splitLong"],
  stickerFrames: ["look.stickers.#.frames"],
  transitions: ["look.transitions.list"],
  effects: ["look.vfx.first", "look.vfx.others"],
  whole: ["mashup.openings", "mashup.endings"],
  highlights: ["mashup.media"],
  mashupLength: ["mashup.seconds"],
  skipped: ["match.clipDetection"],
  scene: ["match.filmScene", "match.scene"],
  library: ["match.libraries"],
  matched: ["match.media", "match.shots.#.text"],
  search: ["match.searchText"],
  nearly: [],
  sourceOrder: ["match.sourceOrder"],
  music: ["sound.music"],
  musicStyle: ["sound.musicStyle"],
  language: ["speech.language"],
  specialWords: [
    "speech.specialWords.#.kind",
    "speech.specialWords.#.words",
    "speech.specialWords.#.words.#",
  ],
  specialSound: ["speech.specialWords.#.sound"],
  logos: ["sports.logos"],
  recording: ["sports.media"],
  scoreboard: ["sports.names.#.shown"],
  templates: ["templates"],
  messages: ["userData.notifyAddress", "userData.mediaNotifyAddress"],
};

/** The fields that have a sentence of their own. */
export const byField = new Map(
  Object.entries(fields).flatMap(([key, paths]) => paths.map((path) => [path, key as Difference])),
);

const looks =
  /^(look\.(title|subHeading|caption|subHeadingLevels\.#)|speech\.specialWords\.#\.look)\./;

/** What is said of a field that the engine treats nearly as Alibaba Cloud does. */
export const differenceOf = (path: string): Difference =>
  byField.get(path.replaceAll(/\.\d+(?=\.|$)/g, ".#").replace(looks, "text.")) ?? "nearly";
