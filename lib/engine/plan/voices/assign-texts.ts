import type { Sticker } from "@/lib/ims/schema/config/input-config";
import type { PlainInput } from "../request/read-input";
import type { Script } from "../request/speech-mode";
import { inTurn } from "../arithmetic/spread";
import { type TextRules, type Words, wordsOf } from "./choose-words";

/** The texts, voice and pool items of one output. Empty pools give undefined. */
export type Assignment = Words & {
  sticker: Sticker | undefined;
  music: string | undefined;
  backgroundImage: string | undefined;
};

/**
 * Draws texts and pools for output `index`, by the documented rules of spreading; and, where the request asks
 * for it, so that only texts of one language stand together, or title i with script i.
 */
export function assignTexts(
  input: PlainInput,
  script: Script,
  voices: readonly string[],
  seed: string,
  index: number,
  rules: TextRules = {},
): Assignment {
  const turn = <T>(list: readonly T[], label: string) =>
    list[inTurn(list.length, index, seed, label)];
  const words = wordsOf({ input, script, voices, seed, rules }, index);
  return {
    ...words,
    sticker: turn(input.stickers, "stickers"),
    music: turn(input.music, "music"),
    backgroundImage: turn(input.backgroundImages, "background-images"),
  };
}
