/** A voice as shown in forms. `draft` marks the built-in voices, which are understandable but not natural. */
export type Voice = {
  id: string;
  name: { en: string; zh: string };
  language: "en" | "zh";
  gender: "female" | "male";
  draft: boolean;
  /** The host of the online service that speaks, which is sent the text; absent for voices on this machine. */
  online?: string;
  /** Fixed gain that brings this voice to the level of the cache; docs/voices.md says how it is measured. */
  gainDb: number;
};

export type FliteVoice = Voice & { engine: "flite"; fliteName: string };

export type EspeakVoice = Voice & {
  engine: "espeak";
  /** The language, with an optional variant after a plus sign. */
  espeakName: string;
  /** 0 to 100, espeak's default is 50. */
  pitch: number;
  wordsPerMinute: number;
  /** The length of speech falls with this power of the words per minute (measured: 1 in English, 1.13 in Mandarin). */
  tempoExponent: number;
};

export type BuiltInVoice = FliteVoice | EspeakVoice;

/** The voices that come with the program. The first of a language is its default. */
export const builtInVoices: readonly BuiltInVoice[] = [
  {
    id: "draft-en-female",
    name: { en: "English, female (draft)", zh: "英语女声（草稿）" },
    language: "en",
    gender: "female",
    draft: true,
    gainDb: 0.2,
    engine: "flite",
    fliteName: "slt",
  },
  {
    id: "draft-en-male",
    name: { en: "English, male (draft)", zh: "英语男声（草稿）" },
    language: "en",
    gender: "male",
    draft: true,
    gainDb: 5.5,
    engine: "flite",
    fliteName: "rms",
  },
  {
    id: "draft-en-robot",
    name: { en: "English, robotic (draft)", zh: "英语机器男声（草稿）" },
    language: "en",
    gender: "male",
    draft: true,
    gainDb: 4.8,
    engine: "espeak",
    espeakName: "en-us",
    pitch: 50,
    wordsPerMinute: 165,
    tempoExponent: 1,
  },
  {
    id: "draft-zh-female",
    name: { en: "Mandarin, female (draft)", zh: "普通话女声（草稿）" },
    language: "zh",
    gender: "female",
    draft: true,
    gainDb: 2.9,
    engine: "espeak",
    espeakName: "cmn+f3",
    pitch: 60,
    wordsPerMinute: 175,
    tempoExponent: 1.13,
  },
  {
    id: "draft-zh-male",
    name: { en: "Mandarin, male (draft)", zh: "普通话男声（草稿）" },
    language: "zh",
    gender: "male",
    draft: true,
    gainDb: 2.3,
    engine: "espeak",
    espeakName: "cmn+m3",
    pitch: 62,
    wordsPerMinute: 175,
    tempoExponent: 1.13,
  },
];
