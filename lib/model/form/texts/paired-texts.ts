import { pairAt, pairUses } from "@/lib/ims/schema/texts/pair-order";
import {
  fitTogether,
  languageOf,
  type SaidLanguages,
  type TextLanguage,
} from "@/lib/ims/schema/texts/text-language";
import type { ComposeForm } from "../compose-form";
import { canSpeak, isMatching } from "../kinds/job-kinds";

const isBlank = (text: string | undefined) => (text ?? "").trim() === "";
const hasText = (texts: readonly string[]) => texts.some((text) => !isBlank(text));

/** What a person said of languages, as the planner reads it. */
export const saidIn = ({ speech }: Pick<ComposeForm, "speech">): SaidLanguages =>
  speech.languages.map(({ text, language }) => ({ Text: text, Language: language }));

/** A list of scripts, each row of which belongs to the title of that row, with its path in the form. */
type ScriptList = { path: (string | number)[]; texts: readonly string[] };

/** The lists that are spoken together in a video; none where nothing is spoken, or shots have texts of their own. */
export function scriptLists({ kind, match, speech, groups }: ComposeForm): ScriptList[] {
  const whole = [{ path: ["speech", "texts"], texts: speech.texts }];
  if (isMatching(kind)) return match.script === "texts" ? whole : [];
  if (!canSpeak(kind) || speech.mode === "none") return [];
  if (speech.mode === "whole") return whole;
  return groups.flatMap(({ speechTexts }, at) =>
    hasText(speechTexts) ? [{ path: ["groups", at, "speechTexts"], texts: speechTexts }] : [],
  );
}

/** Whether the form asks for pairs and has something to pair. */
export const isPaired = (form: ComposeForm): boolean =>
  form.speech.match === "pairs" &&
  hasText(form.titles) &&
  scriptLists(form).some(({ texts }) => hasText(texts));

export type PairProblem = {
  path: (string | number)[];
  message: "pair-title" | "pair-script" | "pair-language";
};

/** The rows of titles and scripts that are no pair: one of them is missing, or they are in two languages. */
export function pairProblems(form: ComposeForm): PairProblem[] {
  if (!isPaired(form)) return [];
  const { titles } = form;
  const said = saidIn(form);
  return scriptLists(form).flatMap(({ path, texts }) =>
    Array.from({ length: Math.max(titles.length, texts.length) }, (_, at): PairProblem | null => {
      const [title = "", script = ""] = [titles[at], texts[at]];
      if (isBlank(title) && isBlank(script)) return null;
      if (isBlank(title)) return { path: ["titles", at], message: "pair-title" };
      if (isBlank(script)) return { path: [...path, at], message: "pair-script" };
      const isFit = fitTogether(languageOf(title, said), languageOf(script, said));
      return isFit ? null : { path: ["titles", at], message: "pair-language" };
    }).flatMap((problem) => problem ?? []),
  );
}

/** The rows in which a title and all its scripts are written. */
export function pairRows(form: ComposeForm): number[] {
  const lists = scriptLists(form);
  return form.titles.flatMap((title, at) =>
    !isBlank(title) && lists.every(({ texts }) => !isBlank(texts[at])) ? [at] : [],
  );
}

/**
 * The form with whole pairs only, so that it can be shown while somebody is still writing them. Where there is no
 * whole pair yet, texts are matched by language instead.
 */
export function withWholePairs(form: ComposeForm): ComposeForm {
  if (!isPaired(form)) return form;
  const rows = pairRows(form);
  if (rows.length === 0) return { ...form, speech: { ...form.speech, match: "language" } };
  const of = (texts: readonly string[]) => rows.flatMap((at) => texts[at] ?? []);
  return {
    ...form,
    titles: of(form.titles),
    subHeadings: form.subHeadings.map((texts) =>
      texts.length === form.titles.length ? of(texts) : texts,
    ),
    speech: { ...form.speech, texts: of(form.speech.texts) },
    groups: form.groups.map((group) =>
      hasText(group.speechTexts) ? { ...group, speechTexts: of(group.speechTexts) } : group,
    ),
  };
}

/** How a batch of `output.count` videos uses its texts, before anything is planned. */
export type TextSpread =
  | { kind: "pairs"; pairs: { row: number; videos: number }[] }
  | {
      kind: "languages";
      languages: {
        language: TextLanguage;
        titles: number;
        scripts: number;
        least: number;
        most: number;
      }[];
    };

/** Null where all texts may stand together. */
export function textSpread(form: ComposeForm): TextSpread | null {
  const count = Math.max(0, Math.min(100, Math.trunc(form.output.count) || 0));
  if (isPaired(form)) {
    const rows = pairRows(form);
    const uses = pairUses(rows.length, count);
    return { kind: "pairs", pairs: rows.map((row, at) => ({ row, videos: uses[at] ?? 0 })) };
  }
  return form.speech.match === null ? null : languageSpread(form, count);
}

function languageSpread(form: ComposeForm, count: number): TextSpread | null {
  const said = saidIn(form);
  const filled = (texts: readonly string[]) => texts.filter((text) => !isBlank(text));
  const titles = filled(form.titles);
  const [first] = scriptLists(form);
  const leading = first ? filled(first.texts) : titles;
  const languages = new Set(
    [...leading, ...titles].flatMap((text) => languageOf(text, said) ?? []),
  );
  if (languages.size < 2) return null;
  const inLanguage = (texts: readonly string[], language: TextLanguage) =>
    texts.filter((text) => languageOf(text, said) === language).length;
  const rounds = Math.floor(count / Math.max(1, leading.length));
  const rest = count - rounds * leading.length;
  return {
    kind: "languages",
    languages: [...languages].map((language) => {
      const own = inLanguage(leading, language);
      return {
        language,
        titles: titles.filter((title) => fitTogether(languageOf(title, said), language)).length,
        scripts: first ? own : 0,
        // Each round uses every script once; the last one is cut off anywhere.
        least: rounds * own + Math.max(0, rest - (leading.length - own)),
        most: rounds * own + Math.min(own, rest),
      };
    }),
  };
}

/** The texts of one video, where they are fixed before anything is sent. */
export type FixedTexts = {
  title: string;
  /** For each list of `scriptLists`. */
  scripts: string[];
  /** For each level of subheadings. */
  lines: string[];
  language: TextLanguage | null;
};

/**
 * Which texts each video gets where the backend would mix them freely: in pairs, or in turn within each language.
 * Null where it may mix them: nothing is asked, or all texts fit each other.
 */
export function fixTexts(form: ComposeForm): FixedTexts[] | null {
  const said = saidIn(form);
  const filled = (texts: readonly string[]) => texts.filter((text) => !isBlank(text));
  const titles = filled(form.titles);
  const lists = scriptLists(form).map(({ texts }) => filled(texts));
  const isInPairs = isPaired(form);
  if (form.speech.match === null) return null;
  if (!isInPairs && languageSpread(form, form.output.count) === null) return null;
  const turns = new Map<string, number>();
  /** The next of the texts that fit a language. */
  const next = (list: string, texts: readonly string[], language: TextLanguage | null): string => {
    const able = texts.filter((text) => fitTogether(languageOf(text, said), language));
    const key = `${list}/${language}`;
    const turn = turns.get(key) ?? 0;
    turns.set(key, turn + 1);
    return able[turn % Math.max(1, able.length)] ?? "";
  };
  return Array.from({ length: form.output.count }, (_, index): FixedTexts => {
    const pair = isInPairs ? pairAt(index, titles.length) : null;
    const [lead = titles, ...others] = lists;
    const leading = lead[pair ?? index % Math.max(1, lead.length)] ?? "";
    const language = languageOf(leading, said);
    const of = (name: string, texts: readonly string[]) =>
      pair !== null && texts.length === titles.length
        ? (texts[pair] ?? "")
        : next(name, texts, language);
    return {
      language,
      title: lists.length === 0 ? leading : of("titles", titles),
      scripts:
        lists.length === 0 ? [] : [leading, ...others.map((texts, at) => of(`more${at}`, texts))],
      lines: form.subHeadings.map((texts, level) => of(`line${level}`, filled(texts))),
    };
  });
}
