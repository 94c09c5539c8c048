import { languageOf, type SaidLanguages } from "@/lib/ims/schema/texts/text-language";
import { maleVoices } from "./ims-voices";

export type VoiceLanguage = "en" | "zh";

/** The voices that this engine has. */
export type VoiceChoice = ReadonlyArray<{ id: string; language: VoiceLanguage; gender: string }>;

export type ChosenVoice = {
  id: string;
  /** True when the requested voice is missing or cannot speak the language of the text. */
  approximate: boolean;
};

/**
 * A text with any Chinese character is Chinese: Mandarin voices can read Latin words, but English voices
 * cannot read Chinese.
 */
function textLanguage(text: string, said: SaidLanguages | undefined): VoiceLanguage {
  return /\p{Script=Han}/u.test(text) || languageOf(text, said) === "zh" ? "zh" : "en";
}

/**
 * The engine's voice for a text. The requested voice is used when the engine has it and it can speak
 * the text. Otherwise a voice of the right language replaces it, of the same gender where possible.
 * Null when the engine has no voice for the language.
 * @param said what a person said of the languages of texts, such as of Chinese in Latin letters
 */
export function chooseVoice(
  requested: string | undefined,
  text: string,
  voices: VoiceChoice,
  said?: SaidLanguages,
): ChosenVoice | null {
  const language = textLanguage(text, said);
  const exact = voices.find((voice) => voice.id === requested);
  if (exact && (exact.language === language || exact.language === "zh")) {
    return { id: exact.id, approximate: false };
  }
  const able = voices.filter((voice) => voice.language === language);
  const gender = exact?.gender ?? (requested && maleVoices.has(requested) ? "male" : "female");
  const chosen =
    (requested === undefined ? undefined : able.find((voice) => voice.gender === gender)) ??
    able[0];
  return chosen ? { id: chosen.id, approximate: requested !== undefined } : null;
}
