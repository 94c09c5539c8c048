import type { SpeechForm } from "@/lib/model/form/speech-form";
import { isUploading } from "@/lib/model/form/uploads/uploading";
import { commaList, oneOf, texts, word } from "./codecs";
import { type Codec, times } from "./field";
import { hasTitles, speaks, speaksWholeTexts } from "./kinds/modes";
import { part } from "./part";
import { rateToSpeed, speedToRate } from "./speech-rate";
import { wordLook } from "./text-look";

const special = "EditingConfig.SpeechConfig.SpecialWordsConfig[#]";
const ofSpecial = { when: speaks, jobField: "specialWords", fold: "specialWords" } as const;

type Said = SpeechForm["languages"];

const saidLanguages: Codec<Said, { Text: string; Language: Said[number]["language"] }[]> = {
  write: (said) =>
    said.length > 0
      ? said.map(({ text, language }) => ({ Text: text, Language: language }))
      : undefined,
  read: (sent = []) => sent.map(({ Text, Language }) => ({ text: Text, language: Language })),
};

type Recorded = SpeechForm["recordings"];

const recordings: Codec<Recorded, { Text: string; Media: string }[]> = {
  write: (all) => {
    const ready = all.filter(({ mediaId }) => !isUploading(mediaId));
    return ready.length > 0
      ? ready.map(({ text, mediaId }) => ({ Text: text.trim(), Media: mediaId }))
      : undefined;
  },
  read: (sent = []) => sent.map(({ Text, Media }) => ({ text: Text, mediaId: Media })),
};

/** The scripts and voices (reference 2.1, 3.3), and words that look or sound different (3.5). */
export const speechParts = [
  part("speech", "InputConfig").rows({
    texts: {
      request: "SpeechTextArray",
      codec: texts,
      sentWhen: (_speech, form) => speaksWholeTexts(form),
      also: ["SpeechText"],
      items: [[".#", "[#]"]],
      jobField: "speechTexts",
    },
  }),
  part("speech", "EditingConfig.SpeechConfig", { when: speaks, whole: "mode" }).rows({
    voices: { request: "Voice", codec: commaList },
    clonedVoice: { request: "CustomizedVoice", codec: word, fold: "voice" },
    style: { request: "Style", codec: word, fold: "voice", jobField: "speechStyle" },
    language: { request: "SpeechLanguage", codec: word, fold: "voice", jobField: "speechLanguage" },
    speed: {
      request: "SpeechRate",
      codec: {
        write: (speed) => (speed === null ? undefined : speedToRate(speed)),
        read: (rate) => (rate === undefined ? null : rateToSpeed(rate)),
      },
      unit: times,
      min: rateToSpeed(-500),
      max: rateToSpeed(500),
      default: 1,
      jobField: "speechSpeed",
    },
  }),
  part("speech", "EditingConfig.ProcessConfig.Reelpress.Texts", {
    when: hasTitles,
    whole: "match",
    jobField: "textMatch",
  }).rows({
    match: { request: "Match", codec: oneOf({ language: "Language", pairs: "Pairs" }) },
    languages: {
      request: "Languages",
      codec: saidLanguages,
      items: [
        [".#.text", "[#].Text"],
        [".#.language", "[#].Language"],
      ],
    },
  }),
  part("speech", "EditingConfig.ProcessConfig.Reelpress", { when: speaks }).rows({
    recordings: {
      request: "Recordings",
      codec: recordings,
      jobField: "recordings",
      items: [
        [".#.text", "[#].Text"],
        [".#.mediaId", "[#].Media"],
      ],
    },
  }),
  part("speech.specialWords.#", special, ofSpecial).rows({
    kind: {
      request: "Type",
      codec: {
        write: (kind) => (kind === "highlight" ? "Highlight" : "Forbidden"),
        read: (type) => (type === "Highlight" ? "highlight" : "forbidden"),
      },
    },
    words: {
      request: "WordsList",
      codec: { ...texts, write: (words) => texts.write(words) ?? [] },
      items: [[".#", "[#]"]],
    },
    sound: {
      request: "SoundReplaceMode",
      codec: word,
      when: ({ kind }) => kind === "forbidden",
    },
  }),
  part("speech.specialWords.#.look", `${special}.Style`, {
    ...ofSpecial,
    when: (form, [index = 0]) =>
      speaks(form) && form.speech.specialWords[index]?.kind === "highlight",
    whole: "fontSize",
  }).rows(wordLook),
];
