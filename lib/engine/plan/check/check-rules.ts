import { checkRules } from "@/lib/ims/schema/rules/rules";
import type { BatchCheck } from "./checked-batch";

/** Applies the contract's rules between fields. Hints are for people only and refuse nothing. */
export const checkContractRules: BatchCheck = ({ sent }) =>
  checkRules(sent)
    .filter(({ severity }) => severity === "problem")
    .map(({ path, message, code }) => ({ path, message, reason: code }));
