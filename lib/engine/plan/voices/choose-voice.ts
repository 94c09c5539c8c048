import { maleVoices } from "./ims-voices";

export type VoiceLanguage = "en" | "zh";

/** The voices this engine has. */
export type VoiceChoice = ReadonlyArray<{ id: string; language: VoiceLanguage; gender: string }>;

export type ChosenVoice = {
  id: string;
  /** True when the asked voice was not there or cannot speak the language of the text. */
  approximate: boolean;
};

/** A text with any Chinese character is Chinese: Mandarin voices read Latin words, not the reverse. */
export function textLanguage(text: string): VoiceLanguage {
  return /\p{Script=Han}/u.test(text) ? "zh" : "en";
}

/**
 * The engine's voice for a text. An asked voice that the engine has is taken when it can speak the
 * text; any other is replaced by one of the right language, of the same gender where there is one.
 * Answers null when the engine has no voice for the language.
 */
export function chooseVoice(
  asked: string | undefined,
  text: string,
  voices: VoiceChoice,
): ChosenVoice | null {
  const language = textLanguage(text);
  const exact = voices.find((voice) => voice.id === asked);
  if (exact && (exact.language === language || exact.language === "zh")) {
    return { id: exact.id, approximate: false };
  }
  const able = voices.filter((voice) => voice.language === language);
  const gender = exact?.gender ?? (asked && maleVoices.has(asked) ? "male" : "female");
  const chosen =
    (asked === undefined ? undefined : able.find((voice) => voice.gender === gender)) ?? able[0];
  return chosen ? { id: chosen.id, approximate: asked !== undefined } : null;
}
