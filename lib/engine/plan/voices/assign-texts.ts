import type { Sticker } from "@/lib/ims/schema/config/input-config";
import type { PlainInput } from "../request/read-input";
import type { Script } from "../request/speech-mode";
import { inRounds, inTurn } from "../arithmetic/spread";

/** The texts, voice and pool items of one output. Empty pools give "" or undefined. */
export type Assignment = {
  title: string;
  subHeadings: { level: number; text: string }[];
  /** Global: one text. Grouped: one per group, null where it is silent. None: empty. */
  narration: (string | null)[];
  /** The voice as requested; undefined when the request names none. */
  voice: string | undefined;
  sticker: Sticker | undefined;
  music: string | undefined;
  backgroundImage: string | undefined;
};

/**
 * The texts of an output. Grouped speech: when all speaking groups have the same number of texts, the
 * same index is taken from each; otherwise each group draws by itself. Source: IMS docs, script mode FAQ.
 */
function narrationFor(script: Script, seed: string, index: number): (string | null)[] {
  switch (script.mode) {
    case "none":
      return [];
    case "global":
      return [script.texts[inRounds(script.texts.length, index, seed, "speech")] ?? null];
    case "grouped": {
      const counts = new Set(
        script.groups.flatMap((group) => (group.kind === "speaks" ? [group.texts.length] : [])),
      );
      return script.groups.map((group, groupIndex) => {
        if (group.kind === "silent") return null;
        const label = counts.size === 1 ? "speech" : `speech/${groupIndex}`;
        return group.texts[inRounds(group.texts.length, index, seed, label)] ?? null;
      });
    }
  }
}

/** Draws texts and pools for output `index`, by the documented rules of spreading. */
export function assignTexts(
  input: PlainInput,
  script: Script,
  voices: readonly string[],
  seed: string,
  index: number,
): Assignment {
  const turn = <T>(list: readonly T[], label: string) =>
    list[inTurn(list.length, index, seed, label)];
  return {
    title: input.titles[inRounds(input.titles.length, index, seed, "titles")] ?? "",
    subHeadings: input.subHeadings.map(({ level, texts }) => ({
      level,
      text: texts[inRounds(texts.length, index, seed, `sub-heading/${level}`)] ?? "",
    })),
    narration: narrationFor(script, seed, index),
    voice: voices[inRounds(voices.length, index, seed, "voice")],
    sticker: turn(input.stickers, "stickers"),
    music: turn(input.music, "music"),
    backgroundImage: turn(input.backgroundImages, "background-images"),
  };
}
