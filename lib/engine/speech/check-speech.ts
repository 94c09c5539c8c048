import { splitSentences, type Sentence } from "@/lib/engine/plan/words/split-sentences";
import { hasSomethingToSay, isSayable, unsayableLetter } from "./sayable-text";
import { SpeechError } from "./speech-error";
import type { Voice } from "./voices/voices";

/** Ten times the length that IMS allows for a text; requests are refused much earlier. */
const longestTextChars = 10_000;
const longestSentenceChars = 2_000;

/**
 * The sentences of a text, checked for a voice.
 * @throws SpeechError with what the writer can change
 */
export function speakableSentences(text: string, voice: Voice): Sentence[] {
  if (text.length > longestTextChars) {
    throw new SpeechError(
      "text-too-long",
      `A speech text has ${text.length} characters; ${longestTextChars} can be spoken at most.`,
    );
  }
  const sentences = splitSentences(text).filter(({ spoken }) => hasSomethingToSay(spoken));
  if (sentences.length === 0) {
    throw new SpeechError(
      "text-empty",
      `There is nothing to say in ${quote(text)}: a speech text needs at least one word or number.`,
    );
  }
  for (const { spoken } of sentences) checkSentence(spoken, voice);
  return sentences;
}

function checkSentence(spoken: string, voice: Voice): void {
  if (spoken.length > longestSentenceChars) {
    throw new SpeechError(
      "text-too-long",
      `A sentence of ${spoken.length} characters cannot be spoken; end it after ${longestSentenceChars} at most: ${quote(spoken)}`,
    );
  }
  const letter = unsayableLetter(spoken, voice);
  if (letter !== null) {
    throw cannotSay(voice, spoken, `it does not know "${letter}"`);
  }
  if (!isSayable(spoken, voice)) throw cannotSay(voice, spoken, "it knows no sign in it");
}

/** The error of a sentence that a voice cannot speak. */
export function cannotSay(voice: Voice, spoken: string, why: string): SpeechError {
  const instead =
    voice.language === "en"
      ? "Choose a Mandarin voice for Chinese text, or write the sentence in English."
      : "Write the sentence in Chinese or English.";
  return new SpeechError(
    "voice-cannot-say",
    `The voice "${voice.name.en}" cannot say ${quote(spoken)}: ${why}. ${instead}`,
    { voice: voice.id },
  );
}

function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${Array.from(text).slice(0, 60).join("")}…` : text);
}
