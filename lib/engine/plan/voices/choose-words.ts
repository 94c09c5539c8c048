import type { TextsConfig } from "@/lib/ims/schema/config/texts-config";
import { pairAt } from "@/lib/ims/schema/texts/pair-order";
import { fitTogether, languageOf, type TextLanguage } from "@/lib/ims/schema/texts/text-language";
import type { PlainInput } from "../request/read-input";
import type { Script } from "../request/speech-mode";
import { inRounds } from "../arithmetic/spread";

/** The texts and the voice of one output. An empty list of titles gives "". */
export type Words = {
  title: string;
  subHeadings: { level: number; text: string }[];
  /** Global: one text. Grouped: one per group, null where it is silent. None: empty. */
  narration: (string | null)[];
  /** The voice as requested; undefined when the request names none. */
  voice: string | undefined;
};

/** What is said of the texts besides the texts: how they stand together, and what the voices speak. */
export type TextRules = {
  texts?: TextsConfig | undefined;
  voiceLanguage?: ((voice: string) => TextLanguage | null) | undefined;
};

type Choosing = {
  input: PlainInput;
  script: Script;
  voices: readonly string[];
  seed: string;
  rules: TextRules;
};

/** The texts and the voice of output `index`. The result depends on the index alone. */
export function wordsOf(choosing: Choosing, index: number): Words {
  const pair = pairOf(choosing, index);
  if (pair !== null) return pairedWords(choosing, index, pair);
  if (choosing.rules.texts?.Match === undefined) return mixedWords(choosing, index);
  return matchedWords(choosing, index);
}

/**
 * The texts that are spoken. Grouped speech: when all speaking groups have the same number of texts, the
 * same index is taken from each; otherwise each group draws by itself. Source: IMS docs, script mode FAQ.
 */
function narrationFor(script: Script, seed: string, index: number): (string | null)[] {
  switch (script.mode) {
    case "none":
      return [];
    case "global":
      return [script.texts[inRounds(script.texts.length, index, seed, "speech")] ?? null];
    case "grouped": {
      const isUniform = textsPerGroup(script).size === 1;
      return script.groups.map((group, groupIndex) => {
        if (group.kind === "silent") return null;
        const label = isUniform ? "speech" : `speech/${groupIndex}`;
        return group.texts[inRounds(group.texts.length, index, seed, label)] ?? null;
      });
    }
  }
}

type Grouped = Extract<Script, { mode: "grouped" }>;

const textsPerGroup = (script: Grouped) =>
  new Set(script.groups.flatMap((group) => (group.kind === "speaks" ? [group.texts.length] : [])));

/** All texts of a batch drawn independently of each other, as IMS does. */
function mixedWords({ input, script, voices, seed }: Choosing, index: number): Words {
  return {
    title: input.titles[inRounds(input.titles.length, index, seed, "titles")] ?? "",
    subHeadings: input.subHeadings.map(({ level, texts }) => ({
      level,
      text: texts[inRounds(texts.length, index, seed, `sub-heading/${level}`)] ?? "",
    })),
    narration: narrationFor(script, seed, index),
    voice: voices[inRounds(voices.length, index, seed, "voice")],
  };
}

/** The scripts, each what is spoken in one output; null where groups draw theirs by themselves. */
function wholeScripts(script: Script): (string | null)[][] | null {
  if (script.mode === "global") return script.texts.map((text) => [text]);
  if (script.mode === "none") return null;
  const [count = 0, ...others] = textsPerGroup(script);
  if (others.length > 0) return null;
  return Array.from({ length: count }, (_, at) =>
    script.groups.map((group) => (group.kind === "speaks" ? (group.texts[at] ?? null) : null)),
  );
}

/** The pair of an output; null where texts are not paired, or cannot be. */
function pairOf({ input, script, rules }: Choosing, index: number): number | null {
  if (rules.texts?.Match !== "Pairs" || input.titles.length === 0) return null;
  const count = wholeScripts(script)?.length ?? 0;
  return count === input.titles.length ? pairAt(index, count) : null;
}

function pairedWords(choosing: Choosing, index: number, pair: number): Words {
  const { input, script } = choosing;
  const narration = wholeScripts(script)?.[pair] ?? [];
  const said = choosing.rules.texts?.Languages;
  const title = input.titles[pair] ?? "";
  const ofTitle = languageOf(title, said);
  const language = languageOfAll(narration, choosing.rules) ?? ofTitle;
  const earlier = earlierOf(choosing, index);
  return {
    // Also in a pair, texts of two languages never stand together.
    title: fitTogether(ofTitle, language) ? title : "",
    narration,
    // Lines with a text for each pair go along with it.
    subHeadings: input.subHeadings.map(({ level, texts }) => ({
      level,
      text:
        (texts.length === input.titles.length
          ? texts.filter(
              (text, at) => at === pair && fitTogether(languageOf(text, said), language),
            )[0]
          : fitting(choosing, texts, `sub-heading/${level}`, language, index, earlier)) ?? "",
    })),
    voice: fittingVoice(choosing, language, index, earlier),
  };
}

function matchedWords(choosing: Choosing, index: number): Words {
  const { input, script } = choosing;
  const { language, narration } = leadOf(choosing, index);
  const earlier = earlierOf(choosing, index);
  const take = (texts: readonly string[], label: string) =>
    fitting(choosing, texts, label, language, index, earlier) ?? "";
  return {
    title: take(input.titles, "titles"),
    subHeadings: input.subHeadings.map(({ level, texts }) => ({
      level,
      text: take(texts, `sub-heading/${level}`),
    })),
    narration:
      script.mode === "grouped" && wholeScripts(script) === null
        ? script.groups.map((group, at) =>
            group.kind === "silent"
              ? null
              : (fitting(choosing, group.texts, `speech/${at}`, language, index, earlier) ??
                narration[at] ??
                null),
          )
        : narration,
    voice: fittingVoice(choosing, language, index, earlier),
  };
}

/** The language of what is spoken; null where its letters show none. */
function languageOfAll(
  texts: readonly (string | null)[],
  { texts: rules }: TextRules,
): TextLanguage | null {
  const languages = texts.map((text) => text && languageOf(text, rules?.Languages));
  return languages.find(Boolean) || null;
}

/** What leads an output, to which the rest is fitted: what is spoken, or else the title. */
function leadOf(
  { input, script, seed, rules }: Choosing,
  index: number,
): { language: TextLanguage | null; narration: (string | null)[] } {
  const narration = narrationFor(script, seed, index);
  if (script.mode !== "none") return { narration, language: languageOfAll(narration, rules) };
  const title = input.titles[inRounds(input.titles.length, index, seed, "titles")] ?? "";
  return { narration, language: languageOf(title, rules.texts?.Languages) };
}

/** How many outputs before this one are led by a language: texts of it go round in their turn. */
function earlierOf(choosing: Choosing, index: number) {
  const counts = new Map<TextLanguage | null, number>();
  let isCounted = false;
  return (language: TextLanguage | null): number => {
    if (!isCounted) {
      for (let before = 0; before < index; before += 1) {
        const pair = pairOf(choosing, before);
        const { language: of } =
          pair === null
            ? leadOf(choosing, before)
            : {
                language: languageOfAll(
                  wholeScripts(choosing.script)?.[pair] ?? [],
                  choosing.rules,
                ),
              };
        counts.set(of, (counts.get(of) ?? 0) + 1);
      }
      isCounted = true;
    }
    return counts.get(language) ?? 0;
  };
}

/** One of the texts that may stand beside a language; undefined where none may. */
function fitting(
  { seed, rules }: Choosing,
  texts: readonly string[],
  label: string,
  language: TextLanguage | null,
  index: number,
  earlier: (language: TextLanguage | null) => number,
): string | undefined {
  const said = rules.texts?.Languages;
  const able = texts.filter((text) => fitTogether(languageOf(text, said), language));
  // Where all fit, they are drawn as ever.
  if (able.length === texts.length) return texts[inRounds(texts.length, index, seed, label)];
  return able[inRounds(able.length, earlier(language), seed, `${label}/${language}`)];
}

/** One of the voices of the language; where none is known to be, one of all, which is then replaced by one that is. */
function fittingVoice(
  { voices, seed, rules }: Choosing,
  language: TextLanguage | null,
  index: number,
  earlier: (language: TextLanguage | null) => number,
): string | undefined {
  const { voiceLanguage } = rules;
  const able = voiceLanguage
    ? voices.filter((voice) => fitTogether(voiceLanguage(voice), language))
    : voices;
  if (able.length === 0 || able.length === voices.length)
    return voices[inRounds(voices.length, index, seed, "voice")];
  return able[inRounds(able.length, earlier(language), seed, `voice/${language}`)];
}
