import type { ConfigProblem } from "@/lib/ims/wire";
import { type BatchCheck, type CheckedBatch, notImplemented } from "./batch-check";
import { speechTags } from "./read-speech-markup";
import { splitSentences } from "./split-sentences";

type PlacedText = { path: string; text: string };

function speechTexts({ configs: { input } }: CheckedBatch): PlacedText[] {
  const placed: PlacedText[] = [];
  const add = (path: string, texts: readonly string[] | undefined) =>
    texts?.forEach((text, at) => placed.push({ path: `${path}[${at}]`, text }));
  add("InputConfig.SpeechTextArray", input.SpeechTextArray);
  if (input.SpeechText !== undefined) {
    placed.push({ path: "InputConfig.SpeechText", text: input.SpeechText });
  }
  input.MediaGroupArray.forEach((group, place) =>
    add(`InputConfig.MediaGroupArray[${place}].SpeechTextArray`, group.SpeechTextArray),
  );
  return placed;
}

const spokenTags: ReadonlySet<string> = new Set(["speak", "break", "s", "sub"]);
const imsTags: ReadonlySet<string> = new Set(["w", "phoneme", "say-as"]);

function textProblems({ path, text }: PlacedText): ConfigProblem[] {
  const problems = [...new Set(speechTags(text))].flatMap((tag) => {
    if (spokenTags.has(tag)) return [];
    if (imsTags.has(tag)) {
      return [
        notImplemented(path, `the SSML tag <${tag}>`, "take the tag away and keep its words"),
      ];
    }
    const message = `<${tag}> is no tag of speech texts; use break, s and sub, or write &lt; for <`;
    return [{ path, message }];
  });
  if (problems.length > 0 || splitSentences(text).length > 0) return problems;
  return [{ path, message: "has no word to say; write a text or take the entry away" }];
}

/** Source: IMS docs, script mode FAQ: global and grouped texts exclude each other. */
function modeProblems({ configs: { input }, script }: CheckedBatch): ConfigProblem[] {
  return input.MediaGroupArray.flatMap((group, place) => {
    const path = `InputConfig.MediaGroupArray[${place}]`;
    const speaks = (group.SpeechTextArray ?? []).length > 0;
    if (script.mode === "global" && speaks) {
      const message =
        "stands beside a script for the whole clip; give either InputConfig.SpeechTextArray or texts per group";
      return [{ path: `${path}.SpeechTextArray`, message }];
    }
    if (script.mode === "global" && group.Duration !== undefined) {
      const message =
        "has no meaning beside a script for the whole clip; take it away, or move the texts into the groups";
      return [{ path: `${path}.Duration`, message }];
    }
    if (speaks && group.Duration !== undefined) {
      const message =
        "is for a group without SpeechTextArray: a speaking group is as long as its text; take one of the two away";
      return [{ path: `${path}.Duration`, message }];
    }
    return [];
  });
}

function alignmentProblems({ configs, script }: CheckedBatch): ConfigProblem[] {
  if (configs.editing.ProcessConfig?.AlignmentMode === undefined) return [];
  if (script.mode === "global") return [];
  const message =
    "counts only with one script for the whole clip (InputConfig.SpeechTextArray); take it away";
  return [{ path: "EditingConfig.ProcessConfig.AlignmentMode", message }];
}

/** What is said can be said, and where it stands it has a meaning. */
export const checkSpeech: BatchCheck = (batch) => [
  ...speechTexts(batch).flatMap(textProblems),
  ...modeProblems(batch),
  ...alignmentProblems(batch),
];
