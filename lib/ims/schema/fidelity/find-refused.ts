import type { AnyBatchConfigs } from "../config/batch-configs";
import { isScriptInput } from "../config/input-config";
import { fidelityOf, isRefusal } from "./fidelity";
import type { FidelityRow } from "./rows/row";
import { effectSwitches } from "../rules/rules-look";

export type RefusedField = { path: string; row: FidelityRow };

type Leaf = { path: string; value: unknown };

/** Every value of a config that is not an object or a list, with its path. */
function leaves(path: string, value: unknown): Leaf[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => leaves(`${path}[${at}]`, item));
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([key, item]) => leaves(`${path}.${key}`, item));
  }
  return [{ path, value }];
}

/** Whether a value requests nothing: a switch that is off, or an empty text. */
const asksForNothing = (value: unknown): boolean =>
  value === undefined || value === false || value === "";

/** Fields that have no effect in this request, neither here nor in IMS, and so need no refusal. */
function withoutEffect({ input, editing }: AnyBatchConfigs): string[] {
  const inert = isScriptInput(input)
    ? ["MediaArray", "MediaSearchInput", "SceneInfo"].map((name) => `InputConfig.${name}`)
    : [];
  for (const [allow, fields] of Object.entries(effectSwitches)) {
    if (editing.ProcessConfig?.[allow as keyof typeof effectSwitches] === true) continue;
    inert.push(...fields.map((name) => `EditingConfig.ProcessConfig.${name}`));
  }
  const hasMusic =
    (input.BackgroundMusicArray ?? []).length > 0 || input.BackgroundMusic !== undefined;
  if (hasMusic) inert.push("EditingConfig.BackgroundMusicConfig.Style");
  return inert;
}

const stands = (path: string, below: string): boolean =>
  path === below || path.startsWith(`${below}.`) || path.startsWith(`${below}[`);

/**
 * Every field or value of a request that the embedded engine refuses by the fidelity table. Without
 * the refusal it would be ignored silently.
 */
export function findRefused(configs: AnyBatchConfigs): RefusedField[] {
  const inert = withoutEffect(configs);
  const all = [
    ...leaves("InputConfig", configs.input),
    ...leaves("EditingConfig", configs.editing),
    ...leaves("OutputConfig", configs.output),
    ...leaves("TemplateConfig", configs.templateIds),
    ...leaves("UserData", configs.userData),
  ];
  return all.flatMap(({ path, value }) => {
    if (asksForNothing(value) || inert.some((below) => stands(path, below))) return [];
    const row = fidelityOf(path, value);
    return row && isRefusal(row) ? [{ path, row }] : [];
  });
}
