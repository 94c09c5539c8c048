import type { RuleFinding } from "../schema/rules/rule";
import { checkOwnRules, checkRules } from "../schema/rules/rules";
import type { SubmitOperation } from "./submit-operations";
import type { SubmitConfigs } from "./wire";

/** The rules between the fields of a request to any operation that submits a batch. */
export const checkSubmitRules = (
  operation: SubmitOperation,
  configs: SubmitConfigs,
): RuleFinding[] =>
  operation === "SubmitBatchMediaProducingJob" ? checkRules(configs) : checkOwnRules(configs);
