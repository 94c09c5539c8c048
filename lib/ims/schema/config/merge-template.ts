/** A config as written, before it is parsed. */
export type Written = Readonly<Record<string, unknown>>;

export type WrittenConfigs = { input: Written; editing: Written; output: Written };

export type MergedConfigs = WrittenConfigs & {
  /** Paths whose values came from the template: `EditingConfig.TitleConfig.FontSize`. */
  taken: string[];
};

const isObject = (value: unknown): value is Written =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const objectOf = (value: unknown): Written => (isObject(value) ? value : {});

const isGiven = (value: unknown): boolean =>
  value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);

/** Alternative names of one setting: a request that uses one of them has made the setting. */
const oneThing: readonly (readonly string[])[] = [
  ["Volume", "Gain"],
  ["Voice", "CustomizedVoice"],
];

/** Pools of a template, each with the older name that a request may use for the same setting. */
const pools = [
  { pool: "StickerArray", single: "Sticker" },
  { pool: "BackgroundMusicArray", single: "BackgroundMusic" },
] as const;

const overlaidConfigs = [
  "TitleConfig",
  "SubHeadingConfig",
  "SpeechConfig",
  "BackgroundMusicConfig",
] as const;

/** Fills in what the request does not set, object by object; a list counts as one value. */
function fillIn(request: Written, template: Written, path: string, taken: string[]): Written {
  const filled: Record<string, unknown> = { ...request };
  for (const [name, value] of Object.entries(template)) {
    if (value === undefined) continue;
    const own = request[name];
    if (isObject(own) && isObject(value)) {
      filled[name] = fillIn(own, value, `${path}.${name}`, taken);
      continue;
    }
    const others = oneThing.find((names) => names.includes(name)) ?? [name];
    if (others.some((other) => isGiven(request[other]))) continue;
    filled[name] = value;
    taken.push(`${path}.${name}`);
  }
  return filled;
}

/** Whether the request sets any part of the background. Images and their config belong together. */
function saysBackground({ input, editing }: WrittenConfigs): boolean {
  const config = objectOf(editing.BackgroundImageConfig);
  return isGiven(input.BackgroundImageArray) || Object.values(config).some(isGiven);
}

/**
 * Merges a request with a template of the type BatchEditing. The request's own values win, field by
 * field. Pools are not mixed, and neither is the background. IMS does not publish which of the two
 * wins: see docs/decisions/0007-a-request-wins-over-its-template.md.
 */
export function mergeTemplate(request: WrittenConfigs, body: unknown): MergedConfigs {
  const template = objectOf(body);
  const fromInput = objectOf(template.InputTemplateConfig);
  const fromEditing = objectOf(template.EditingTemplateConfig);
  const taken: string[] = [];
  const take = (target: Record<string, unknown>, from: Written, path: string, name: string) => {
    if (!isGiven(from[name])) return;
    target[name] = from[name];
    taken.push(`${path}.${name}`);
  };
  const input: Record<string, unknown> = { ...request.input };
  for (const { pool, single } of pools) {
    if (isGiven(input[pool]) || isGiven(input[single])) continue;
    take(input, fromInput, "InputConfig", pool);
  }
  const editing: Record<string, unknown> = { ...request.editing };
  for (const name of overlaidConfigs) {
    const value = fromEditing[name];
    if (!isObject(value)) continue;
    editing[name] = fillIn(objectOf(editing[name]), value, `EditingConfig.${name}`, taken);
  }
  if (!saysBackground(request)) {
    take(input, fromInput, "InputConfig", "BackgroundImageArray");
    take(editing, fromEditing, "EditingConfig", "BackgroundImageConfig");
  }
  const fromOutput = objectOf(template.OutputTemplateConfig);
  const output = fillIn(request.output, fromOutput, "OutputConfig", taken);
  return { input, editing, output, taken };
}
