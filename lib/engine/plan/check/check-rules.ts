import { checkRules } from "@/lib/ims/schema/rules/rules";
import type { BatchCheck } from "./checked-batch";

/** The contract's own rules between fields; its hints are for people, not for refusals. */
export const checkContractRules: BatchCheck = ({ configs }) =>
  checkRules(configs)
    .filter(({ severity }) => severity === "problem")
    .map(({ path, message, code }) => ({ path, message, reason: code }));
