import { z } from "zod";
import { inputLimits } from "@/lib/ims/schema/config/input-config";
import { textsLimits } from "@/lib/ims/schema/config/texts-config";
import { textLanguages } from "@/lib/ims/schema/texts/text-language";
import { mediaReference, textList, word, words } from "./form-values";
import { bareLetterLook, letterLookSchema } from "./text-look";

export const speechModes = ["none", "whole", "perGroup"] as const;
/** Which texts stand together: those of one language, or title i with script i. Null mixes all freely. */
export const textMatches = ["language", "pairs"] as const;
const specialWordKinds = ["highlight", "forbidden"] as const;

export const speechTexts = textList({
  most: inputLimits.speechTexts,
  length: inputLimits.speechTextLength,
  tooLong: "speech-long",
});

/** Words that look or sound otherwise than the rest of a script. */
const specialWordsSchema = z.object({
  kind: z.enum(specialWordKinds),
  words: textList({ most: 1000, length: 100, tooLong: "word-long" }),
  /** How a highlighted word looks in the captions. */
  look: letterLookSchema,
  /** The sound instead of a forbidden word, as IMS names it: `Beep`. */
  sound: word(50),
});

/** What a person said of the language of a text; the text is its name, so that it follows when rows move. */
const saidLanguageSchema = z.object({
  text: z.string().trim(),
  language: z.enum(textLanguages),
});

const recordingSchema = z.object({ text: z.string().trim(), mediaId: mediaReference });

export const speechFormSchema = z.object({
  mode: z.enum(speechModes),
  match: z.enum(textMatches).nullable().default(null),
  languages: z
    .array(saidLanguageSchema)
    .max(textsLimits.languages, "too-many")
    .transform((said) =>
      said.filter(({ text }) => text !== "" && text.length <= inputLimits.speechTextLength),
    )
    .default([]),
  texts: speechTexts,
  /** Recordings that say a text instead of a voice; the text is its name. Of the embedded engine only. */
  recordings: z.array(recordingSchema).max(inputLimits.speechTexts, "too-many").default([]),
  /** Voice ids; one is drawn per clip. Empty: the engine's default for the language. */
  voices: words,
  /** A cloned voice of one's own; takes precedence over `voices`. */
  clonedVoice: word(),
  /** Speaking style, for voices that have several. */
  style: word(),
  /** `zh`, `en`, or another word of IMS. */
  language: word(35),
  /** Speed of the voice, 0.5 to 2. */
  speed: z.number("number").min(0.5, "range").max(2, "range").nullable(),
  specialWords: z.array(specialWordsSchema).max(100, "too-many"),
});

export type SpeechForm = z.infer<typeof speechFormSchema>;
export type TextMatch = NonNullable<SpeechForm["match"]>;
export type SpecialWords = z.infer<typeof specialWordsSchema>;

export const freshSpeech = (language: string): SpeechForm => ({
  mode: "whole",
  match: null,
  languages: [],
  texts: [],
  recordings: [],
  voices: [],
  clonedVoice: "",
  style: "",
  language,
  speed: 1,
  specialWords: [],
});

export const freshSpecialWords = (kind: SpecialWords["kind"]): SpecialWords => ({
  kind,
  words: [],
  look:
    kind === "highlight"
      ? { ...bareLetterLook, color: "#FFD300", outlineColor: "#000000", bold: true }
      : bareLetterLook,
  sound: kind === "forbidden" ? "Beep" : "",
});
