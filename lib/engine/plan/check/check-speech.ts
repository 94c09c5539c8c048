import { spokenTexts } from "@/lib/ims/schema/rules/rules-speech";
import { documentedTags, speechTags } from "@/lib/ims/schema/config/speech-tags";
import type { BatchCheck } from "./checked-batch";
import { splitSentences } from "../words/split-sentences";

const known: readonly string[] = documentedTags;

/** Checks that every text has a word to speak. A rule of the contract checks for unknown tags. */
export const checkSpeech: BatchCheck = ({ configs }) =>
  spokenTexts(configs.input).flatMap(({ path, text }) => {
    if (speechTags(text).some((tag) => !known.includes(tag))) return [];
    if (splitSentences(text).length > 0) return [];
    return [{ path, message: "has no word to say; write a text or take the entry away" }];
  });
