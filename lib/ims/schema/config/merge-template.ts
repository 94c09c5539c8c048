/** A config as it was written, before its schema has read it. */
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

/** Names of one thing: a request that gives one of them has said its word about it. */
const oneThing: readonly (readonly string[])[] = [
  ["Volume", "Gain"],
  ["Voice", "CustomizedVoice"],
];

/** Pools of the template, and the older name under which a request may have said the same. */
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

/** What the request does not say is filled in, object by object; a list is one value. */
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

/** Pictures and their config are one background: a request that says anything of it says it all. */
function saysBackground({ input, editing }: WrittenConfigs): boolean {
  const config = objectOf(editing.BackgroundImageConfig);
  return isGiven(input.BackgroundImageArray) || Object.values(config).some(isGiven);
}

/**
 * A request with what a template of the type BatchEditing adds: the request's own values win, field
 * by field; pools, and the background as a whole, are not mixed. IMS does not publish which of the
 * two wins: see docs/decisions/0007-a-request-wins-over-its-template.md.
 */
export function mergeTemplate(request: WrittenConfigs, body: unknown): MergedConfigs {
  const template = objectOf(body);
  const fromInput = objectOf(template.InputTemplateConfig);
  const fromEditing = objectOf(template.EditingTemplateConfig);
  const taken: string[] = [];
  const take = (place: Record<string, unknown>, from: Written, path: string, name: string) => {
    if (!isGiven(from[name])) return;
    place[name] = from[name];
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
