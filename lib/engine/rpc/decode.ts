import type { z } from "zod";
import { type OperationName, operations } from "@/lib/ims/operations";
import { type ConfigProblem, formatPath } from "@/lib/ims/schema/read-config";
import { type Fault, faults, isFault } from "./faults";
import type { WireRequest } from "./read-request";

export type DecodedRequest<N extends OperationName> = z.output<(typeof operations)[N]["request"]>;

/** Parameters that belong to the call and not to the operation. Source: RPC common parameters. */
const commonParameters = new Set([
  "Action",
  "Version",
  "Format",
  "AccessKeyId",
  "SignatureNonce",
  "Timestamp",
  "SignatureMethod",
  "SignatureVersion",
  "SignatureType",
  "Signature",
  "SecurityToken",
  "RegionId",
]);

/** Business parameters of query and form; any name twice is refused, for either could be meant. */
function gather(wire: WireRequest): Map<string, string> | Fault {
  const gathered = new Map<string, string>();
  const seen = new Set<string>();
  for (const [name, value] of [...wire.query, ...wire.form]) {
    const path = name.slice(0, 100);
    if (seen.has(name)) return faults.invalidParameter({ path, message: "it is given twice" });
    seen.add(name);
    if (commonParameters.has(name)) continue;
    if (value.includes("\0")) {
      return faults.invalidParameter({ path, message: "it holds a NUL character" });
    }
    gathered.set(name, value);
  }
  return gathered;
}

function toProblem(issue: z.core.$ZodIssue): ConfigProblem[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      path: key.slice(0, 100),
      message: "unknown parameter; remove it, or set REELPRESS_STRICT=0 to let it pass unread",
    }));
  }
  const [parameter, ...rest] = issue.path;
  return [{ path: formatPath(String(parameter ?? ""), rest), message: issue.message }];
}

/**
 * Reads the parameters of an operation by its schema, from the query and the form alike. Strict mode
 * refuses unknown ones by name; else they pass unread.
 */
export function decode<N extends OperationName>(
  operation: N,
  wire: WireRequest,
  strict: boolean,
): { request: DecodedRequest<N> } | Fault {
  const gathered = gather(wire);
  if (isFault(gathered)) return gathered;
  const parameters = gathered;
  const schema = operations[operation].request;
  const known = new Set(Object.keys(schema.shape));
  const kept = [...parameters].filter(([name]) => strict || known.has(name));
  const parsed = schema.safeParse(Object.fromEntries(kept));
  if (parsed.success) return { request: parsed.data as DecodedRequest<N> };
  const issues = parsed.error.issues;
  const missing = issues.find(
    (issue) => issue.path.length === 1 && !parameters.get(String(issue.path[0])),
  );
  if (missing) return faults.missingParameter(String(missing.path[0]));
  const [first = { path: "", message: "not valid" }, ...others] = issues.flatMap(toProblem);
  return faults.invalidParameter(first, ...others);
}
