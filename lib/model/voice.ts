import type { VoiceFamily } from "@/lib/ims/schema/effects/voices";

/** A voice that can be chosen. */
export type Voice = {
  id: string;
  name: string;
  /** As the backend says it: `zh`, `en`, `en-US`. */
  language: string;
  /** `female`, `male`, `child`; empty when it is not known. */
  gender: string;
  /** Understandable, not natural: good for a draft. */
  draft: boolean;
  /** The host of the online service that speaks, which is sent the text; null for other voices. */
  online: string | null;
  /** The group of the voice in the console of Alibaba Cloud; null for voices of the engine. */
  family: VoiceFamily | null;
  /** How it speaks, in a word or two. */
  manner: { en: string; zh: string } | null;
};

/** The search; an empty field matches every voice. */
export type VoiceQuery = { search: string; language: string; gender: string };

/**
 * The voices that fit. Every word of the search must occur in the text that `wordsOf` gives for a
 * voice, regardless of case.
 */
export function findVoices(
  voices: readonly Voice[],
  query: VoiceQuery,
  wordsOf: (voice: Voice) => string,
): Voice[] {
  const needles = query.search.toLowerCase().split(/\s+/).filter(Boolean);
  return voices.filter((voice) => {
    if (query.language && !voice.language.startsWith(query.language)) return false;
    if (query.gender && voice.gender !== query.gender) return false;
    const words = needles.length > 0 ? wordsOf(voice).toLowerCase() : "";
    return needles.every((needle) => words.includes(needle));
  });
}
