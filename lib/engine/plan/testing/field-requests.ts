import {
  type AnyBatchConfigs,
  type BatchTexts,
  type ConfigProblem,
  decodeAnyBatch,
  isScriptBatch,
} from "@/lib/ims/contract/wire";
import { checkBatch } from "../check/check-batch";
import { foundReference, matchPlannable } from "../match/match-plannable";
import type { FieldSample } from "./field-sample";
import { media } from "./problems";
import { editingSamples, inputSamples, outputSamples, styleSamples } from "./field-samples";

export const samples: Readonly<Record<string, FieldSample>> = {
  ...inputSamples,
  ...styleSamples,
  ...editingSamples,
  ...outputSamples,
};

const url = "http://bucket.oss-cn-shanghai.aliyuncs.com/out_{index}";

/** A field of the table, and a sample of the kind of value that the row names. */
export function readRow(path: string): { field: string; value: string | undefined } {
  const [field = "", name] = path.split(/=(.*)/s);
  if (name === undefined) return { field, value: undefined };
  const value = name === "*" ? "no-such-id" : name;
  if (field === "Vfx") {
    return { field: "EditingConfig.ProcessConfig.VfxFirstClipEffectList[]", value };
  }
  if (field === "SpeechText") {
    const tag = name.slice(1, -1);
    return { field: "InputConfig.SpeechTextArray[]", value: `Say <${tag}>this</${tag}> now.` };
  }
  if (field === "OutputConfig.MediaURL") return { field, value: `${url}${name}` };
  if (field.endsWith("NotifyAddress")) {
    return { field, value: name === "queue" ? "ice-callback-a" : `${name}://example.com/done` };
  }
  return { field, value };
}

/** The path of a table field in the request that is made for it. */
export function requestPathOf(field: string): string {
  return field
    .replace(/^TextStyle/, "EditingConfig.TitleConfig")
    .replace(/^Sticker/, "InputConfig.StickerArray[]")
    .replace("UserData.*", "UserData.Key")
    .replaceAll("[]", "[0]");
}

type Bag = Record<string, unknown>;

const partsOf = (path: string): string[] =>
  path.split(/\.|(?=\[)/).map((part) => /^\[(\d+)\]$/.exec(part)?.[1] ?? part);

/** Whether a path names something that a field's sample needs beside it. */
export function isBeside(field: string, path: string): boolean {
  const { input, editing, output } = samples[field]?.beside ?? {};
  const root: unknown = { InputConfig: input, EditingConfig: editing, OutputConfig: output };
  const found = partsOf(path).reduce<unknown>((at, part) => (at as Bag | undefined)?.[part], root);
  return found !== undefined;
}

/** Sets a value at a path, and creates missing parents. */
function put(root: Bag, path: string, value: unknown): void {
  const parts = partsOf(path);
  let holder = root;
  parts.forEach((part, at) => {
    if (at === parts.length - 1) holder[part] = value;
    else {
      const next = parts[at + 1] ?? "";
      holder[part] ??= /^\d+$/.test(next) ? [] : {};
      holder = holder[part] as Bag;
    }
  });
}

/** The smallest request that sets one field, as it is sent. */
export function requestWith(field: string, value: unknown): BatchTexts {
  const { beside = {} } = samples[field] ?? {};
  const root = structuredClone({
    InputConfig: {
      MediaGroupArray: [{ GroupName: "A", MediaArray: ["v1"] }],
      ...beside.input,
    },
    EditingConfig: { ...beside.editing },
    OutputConfig: { MediaURL: `${url}.mp4`, Width: 1080, Height: 1920, ...beside.output },
    UserData: {},
    TemplateConfig: undefined,
  }) as Bag;
  if (field.startsWith("Sticker.") && field !== "Sticker.MediaURL") {
    put(root, "InputConfig.StickerArray[0].MediaId", "pic");
  }
  put(root, requestPathOf(field), value);
  return Object.fromEntries(
    Object.entries(root).map(([name, config]) => [name, JSON.stringify(config)]),
  ) as BatchTexts;
}

/** As when the search of a request finds one media. */
function checkMatched(sent: AnyBatchConfigs): ConfigProblem[] {
  const found = foundReference("v1");
  const facts = media.get("v1");
  const known = new Map(facts ? [...media, [found, facts]] : media);
  const { configs, pathOf } = matchPlannable(sent, sent.input.MediaArray ?? [found]);
  const problems = checkBatch(configs, known, sent);
  return problems.map((problem) => ({ ...problem, path: pathOf(problem.path) }));
}

export type Outcome = { refused: string[]; passedThrough: string[] };

/** The problems of a request after reading, the rules of the contract and the checks of the engine. */
export function outcomeOf(texts: BatchTexts, strict = true): Outcome {
  const decoded = decodeAnyBatch(texts, strict);
  if (!decoded.ok) return { refused: decoded.problems.map(({ path }) => path), passedThrough: [] };
  const { configs, passedThrough } = decoded;
  const refused = isScriptBatch(configs) ? checkBatch(configs, media) : checkMatched(configs);
  return { refused: refused.map(({ path }) => path), passedThrough };
}

/** The rows about fields of a request. */
export const isOfRequest = (path: string): boolean =>
  /^(InputConfig|EditingConfig|OutputConfig|TemplateConfig|UserData|TextStyle|Sticker|Vfx|SpeechText)\b/.test(
    path,
  );
