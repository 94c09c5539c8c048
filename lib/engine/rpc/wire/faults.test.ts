import { expect, test } from "vitest";
import { explainError } from "@/lib/ims/errors/error-catalogue";
import { type Fault, faults } from "./faults";

const problem = { path: "OutputConfig.Count", message: "m", reason: "r" };
/** Arguments of the constructors that need special arguments; all others accept the default. */
const argumentsOf: Record<string, unknown[]> = {
  missingSignaturePart: ["Timestamp"],
  workFailed: [{ kind: "input", code: "InvalidParameter", message: "m" }],
  signedUrlRefused: ["AccessDenied", "m"],
  invalidParameter: [problem],
  materialNotFound: [problem],
  contentBad: ["p", problem],
};

test.each(Object.entries(faults))("%s has a code that the app can explain", (name, make) => {
  const args = argumentsOf[name] ?? ["x", "y"];
  const fault = (make as (...args: unknown[]) => Fault)(...args);
  expect(fault.code).toMatch(/^[A-Z]/);
  expect([fault.code, explainError(fault.code)]).not.toContain(null);
});
