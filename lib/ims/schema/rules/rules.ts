import type { AnyBatchConfigs } from "../config/batch-configs";
import { batchMode } from "../config/batch-mode";
import type { RuleFinding } from "./rule";
import { lookFindings } from "./rules-look";
import { sourceFindings } from "./rules-sources";
import { outputFindings } from "./rules-output";
import { speechFindings } from "./rules-speech";
import { wallFindings } from "./rules-wall";

/**
 * The rules for an operation of its own, which needs no mode: those of the look, the target, the length
 * and the size of the outputs, and of the wall.
 */
export const checkOwnRules = (configs: AnyBatchConfigs): RuleFinding[] => [
  ...lookFindings(configs, null),
  ...outputFindings(configs, null),
  ...wallFindings(configs),
];

/**
 * Applies every rule between the fields of a request, in any mode: rules that no schema of a single
 * field can check and that need no file. The form checks while a person types, the engine when it reads
 * a request.
 */
export function checkRules(configs: AnyBatchConfigs): RuleFinding[] {
  const mode = batchMode(configs.input);
  return [
    ...sourceFindings(configs, mode),
    ...speechFindings(configs, mode),
    ...lookFindings(configs, mode),
    ...outputFindings(configs, mode),
    ...wallFindings(configs),
  ];
}
