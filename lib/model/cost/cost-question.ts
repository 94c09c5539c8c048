import { z } from "zod";
import { editingDefaults } from "@/lib/ims/schema/config/editing-config";
import { mergeTemplate } from "@/lib/ims/schema/config/merge-template";
import type { CostQuestion } from "./cost";
import type { OwnJobType } from "@/lib/ims/schema/config/every-input";
import { estimateSpeechSeconds } from "./estimate-speech";

/**
 * The parts of a request that decide its price. Tolerant: a part that cannot be read counts as absent.
 */
const texts = z.array(z.string()).catch([]);
const seconds = z.coerce.number().positive().optional().catch(undefined);
const groupSchema = z.object({ SpeechTextArray: texts, Duration: seconds });
const shotSchema = z.object({ SpeechText: z.string().catch(""), Duration: seconds });
const inputSchema = z.object({
  MediaGroupArray: z.array(groupSchema).catch([]),
  MediaArray: texts,
  OpeningArray: texts,
  EndingArray: texts,
  MediaSearchInput: z.unknown().optional(),
  SpeechTextArray: texts,
  SpeechText: z.string().optional().catch(undefined),
  InputMedia: z.string().optional().catch(undefined),
  HighlightStrategy: z.object({ TargetDuration: seconds }).catch({ TargetDuration: undefined }),
  SceneInfo: z
    .object({
      Scene: z.string().catch("General"),
      ShotInfo: z.object({ ShotScripts: z.array(shotSchema).catch([]) }).catch({ ShotScripts: [] }),
    })
    .optional()
    .catch(undefined),
});
const editingSchema = z.object({
  SpeechConfig: z.object({ SpeechRate: z.coerce.number().catch(0) }).catch({ SpeechRate: 0 }),
  ProcessConfig: z
    .object({
      SingleShotDuration: z.coerce.number().catch(editingDefaults.singleShotSeconds),
      ImageDuration: z.coerce.number().catch(editingDefaults.imageSeconds),
    })
    .catch({
      SingleShotDuration: editingDefaults.singleShotSeconds,
      ImageDuration: editingDefaults.imageSeconds,
    }),
});
const outputSchema = z.object({
  Count: z.coerce.number().int().min(1).catch(1),
  Width: z.coerce.number().catch(0),
  Height: z.coerce.number().catch(0),
  MaxDuration: seconds,
  FixedDuration: seconds,
  GeneratePreviewOnly: z.boolean().catch(false),
});

type Input = z.output<typeof inputSchema>;

/** A batch request as it is sent: parameters as JSON text. */
export type CostTexts = {
  InputConfig: string;
  EditingConfig?: string | undefined;
  OutputConfig: string;
  TemplateConfig?: string | undefined;
  /** Of a job with an operation of its own. */
  JobType?: OwnJobType | undefined;
};

/** The content of each template that a request names; null for a template that could not be read. */
export type KnownTemplates = readonly (Record<string, unknown> | null)[];

/** What is known of the media that a request names, by the reference in the request. */
export type NamedMedia = ReadonlyMap<string, { kind: string; durationSeconds: number | null }>;

const noMedia: NamedMedia = new Map();

/** Seconds of all sources that are billed; null when the length of one is not known. An image has none. */
function billedSeconds(request: CostTexts, media: NamedMedia): number | null {
  let sum = 0;
  for (const name of billedMaterial(request) ?? [null]) {
    const item = name === null ? undefined : media.get(name);
    if (item?.kind === "image") continue;
    if (!item?.durationSeconds) return null;
    sum += item.durationSeconds;
  }
  return sum;
}

/** The longest of the openings, or of the endings, of which each output shows one; null when one is not known. */
function longestOf(
  names: readonly string[],
  media: NamedMedia,
  imageSeconds: number,
): number | null {
  const lengths = names.map((name) => {
    const item = media.get(name);
    return item?.kind === "image" ? imageSeconds : (item?.durationSeconds ?? Number.NaN);
  });
  const longest = Math.max(0, ...lengths);
  return Number.isNaN(longest) ? null : longest;
}

function read<S extends z.ZodType>(schema: S, text: string | undefined): z.output<S> {
  try {
    return schema.parse(JSON.parse(text || "{}"));
  } catch {
    return schema.parse({});
  }
}

/** Speed of the voice: -500 is half, 0 normal, 500 double. */
const speedOf = (rate: number) => 1 / (1 - rate * (rate < 0 ? 0.002 : 0.001));

/** Length of a silent group in a batch whose other groups have speech. */
const silentSeconds = 5;

/**
 * Lengths of the outputs when each speaks one of these texts. No text is used twice before all others
 * were used, so every text is spoken at least `floor(count / texts)` times. The texts of the remaining
 * outputs are drawn at random; the estimate takes the longest texts, because it is an upper bound.
 */
function spread(lengths: number[], count: number): number[] {
  const longestFirst = lengths.toSorted((a, b) => b - a);
  return Array.from({ length: count }, (_, at) => longestFirst[at % longestFirst.length] ?? 0);
}

function groupedLengths(input: Input, speak: (text: string) => number, count: number): number[] {
  const groups = input.MediaGroupArray;
  const speaking = groups.filter((group) => group.SpeechTextArray.length > 0);
  const silent = groups
    .filter((group) => group.SpeechTextArray.length === 0)
    .reduce((sum, group) => sum + (group.Duration ?? silentSeconds), 0);
  const counts = new Set(speaking.map((group) => group.SpeechTextArray.length));
  const [first] = speaking;
  if (counts.size === 1 && first) {
    // The first text of every group belongs to one output, the second to another, and so on.
    const sums = first.SpeechTextArray.map((_, at) =>
      speaking.reduce((sum, group) => sum + speak(group.SpeechTextArray[at] ?? ""), silent),
    );
    return spread(sums, count);
  }
  const longest = speaking.reduce(
    (sum, group) => sum + Math.max(...group.SpeechTextArray.map(speak)),
    silent,
  );
  return Array.from({ length: count }, () => longest);
}

/** The quantities by which a batch request will be billed. */
export function costQuestionOf(request: CostTexts, media: NamedMedia = noMedia): CostQuestion {
  const input = read(inputSchema, request.InputConfig);
  const editing = read(editingSchema, request.EditingConfig);
  const output = read(outputSchema, request.OutputConfig);
  const speed = speedOf(editing.SpeechConfig.SpeechRate);
  const speak = (text: string) => estimateSpeechSeconds(text, speed);
  const groups = input.MediaGroupArray;
  const solution = solutionOf(request, input);
  const spoken =
    input.SpeechTextArray.length > 0 ? input.SpeechTextArray : [input.SpeechText ?? ""];
  const texts = spoken.filter((text) => text.trim() !== "");
  const { Count: clips } = output;

  const storyboard = input.SceneInfo?.ShotInfo.ShotScripts ?? [];
  const { SingleShotDuration: singleShotSeconds, ImageDuration } = editing.ProcessConfig;
  const ofShot = ({ SpeechText, Duration }: (typeof storyboard)[number]) =>
    SpeechText.trim() === "" ? (Duration ?? singleShotSeconds) : speak(SpeechText);
  const each = (length: number | null) =>
    length === null ? null : Array.from({ length: clips }, () => length);

  /** Of a match or a mashup: opening and ending of a mashup come on top. */
  function ownLength(): number | null {
    if (solution === "sports") return output.MaxDuration ?? null;
    const target = input.HighlightStrategy.TargetDuration;
    const opening = longestOf(input.OpeningArray, media, ImageDuration);
    const ending = longestOf(input.EndingArray, media, ImageDuration);
    if (target === undefined || opening === null || ending === null) return null;
    return target + opening + ending;
  }

  function lengths(): number[] | null {
    if (solution === "sports" || solution === "mashup") return each(ownLength());
    if (texts.length > 0) return spread(texts.map(speak), clips);
    if (groups.some((group) => group.Duration || group.SpeechTextArray.length > 0)) {
      return groupedLengths(input, speak, clips);
    }
    if (storyboard.length > 0) return each(storyboard.reduce((sum, shot) => sum + ofShot(shot), 0));
    const shots = groups.length * singleShotSeconds;
    const length = output.FixedDuration ?? Math.min(shots, output.MaxDuration ?? shots);
    return length > 0 ? each(length) : null;
  }

  return {
    solution,
    previewOnly: output.GeneratePreviewOnly,
    width: output.Width,
    height: output.Height,
    outputSeconds: lengths(),
    clips,
    inputSeconds: solution === "script" ? 0 : billedSeconds(request, media),
  };
}

function solutionOf(request: CostTexts, input: Input): CostQuestion["solution"] {
  if (request.JobType === "Sports_Highlights") return "sports";
  if (request.JobType === "Screen_Media_Highlights") return "mashup";
  if (input.MediaGroupArray.length > 0) return "script";
  const isGeneral = /^general$/i.test(input.SceneInfo?.Scene ?? "General");
  return isGeneral ? "match-general" : "match-film";
}

/** Ids and addresses of the sources that are billed by their length; null when IMS searches for them. */
export function billedMaterial(request: CostTexts): string[] | null {
  const input = read(inputSchema, request.InputConfig);
  if (input.MediaGroupArray.length > 0) return [];
  if (request.JobType === "Sports_Highlights") return input.InputMedia ? [input.InputMedia] : [];
  if (input.MediaSearchInput !== undefined) return null;
  return [...input.MediaArray, ...input.OpeningArray, ...input.EndingArray];
}

function objectOf(text: string | undefined): Record<string, unknown> {
  return read(z.record(z.string(), z.unknown()).catch({}), text);
}

/**
 * Whether a template could change the price of the request: by the size of the frame, or by the speed
 * of the voice.
 */
function leavesPriceOpen(request: CostTexts): boolean {
  const output = objectOf(request.OutputConfig);
  const input = read(inputSchema, request.InputConfig);
  const isBilledBySize = solutionOf(request, input) === "script";
  if (isBilledBySize && (output.Width === undefined || output.Height === undefined)) return true;
  const speech = objectOf(JSON.stringify(objectOf(request.EditingConfig).SpeechConfig ?? {}));
  const speaks =
    input.SpeechTextArray.length > 0 ||
    Boolean(input.SpeechText) ||
    (input.SceneInfo?.ShotInfo.ShotScripts ?? []).some(({ SpeechText }) => SpeechText !== "") ||
    input.MediaGroupArray.some((group) => group.SpeechTextArray.length > 0);
  return speaks && speech.SpeechRate === undefined;
}

/**
 * The quantities by which a request with templates will be billed, one reading for each template
 * (fields of the request win: docs/decisions/0007); one reading for a request without templates.
 */
export function costQuestionsOf(
  request: CostTexts,
  media: NamedMedia,
  templates: KnownTemplates,
): [CostQuestion, ...CostQuestion[]] {
  const plain = costQuestionOf(request, media);
  const [first, ...others] = templates.map((template): CostQuestion => {
    if (template === null) return { ...plain, isOpen: leavesPriceOpen(request) };
    const written = {
      input: objectOf(request.InputConfig),
      editing: objectOf(request.EditingConfig),
      output: objectOf(request.OutputConfig),
    };
    const { input, editing, output } = mergeTemplate(written, template);
    const texts = {
      InputConfig: JSON.stringify(input),
      EditingConfig: JSON.stringify(editing),
      OutputConfig: JSON.stringify(output),
    };
    return costQuestionOf(texts, media);
  });
  return first ? [first, ...others] : [plain];
}
