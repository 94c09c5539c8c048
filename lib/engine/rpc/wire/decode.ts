import { z } from "zod";
import { type OperationName, operations } from "@/lib/ims/contract/operations";
import { type ConfigProblem, formatPath, slipMessage } from "@/lib/ims/schema/read-config";
import { asMeant, type UnknownField } from "@/lib/ims/schema/reading/as-meant";
import { isMandatory, sayIssue } from "@/lib/ims/schema/reading/say-issue";
import { unwrapSchema } from "@/lib/ims/schema/fields/unwrap-schema";
import { type Fault, faults, isFault } from "./faults";
import type { WireRequest } from "./read-request";
import { unfitParameter } from "./unfit-parameter";

export type DecodedRequest<N extends OperationName> = z.output<(typeof operations)[N]["request"]>;

/** Parameters of the call rather than of the operation. Source: RPC common parameters. */
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

/** Business parameters of query and form; a repeated name is refused as ambiguous. */
function gather(wire: WireRequest): Map<string, string> | Fault {
  const gathered = new Map<string, string>();
  const seen = new Set<string>();
  for (const [name, value] of [...wire.query, ...wire.form]) {
    const path = name.slice(0, 100);
    if (seen.has(name)) return faults.invalidParameter({ path, message: "it is given twice" });
    seen.add(name);
    if (commonParameters.has(name)) continue;
    const unfit = unfitParameter(value);
    if (unfit) {
      return faults.invalidParameter({
        path: formatPath(path, unfit.path),
        message: unfit.message,
      });
    }
    gathered.set(name, value);
  }
  return gathered;
}

/** Whether an empty value is meaningful: an update may empty a free text, and an empty `CallbackURL` removes the callback. */
const mayBeEmptied = (operation: OperationName, name: string): boolean =>
  operation.startsWith("Update") || (operation === "SetEventCallback" && name === "CallbackURL");

/** Whether a value counts as absent, because SDKs send unset fields as empty values. */
function isEmpty(
  [name, value]: readonly [string, string],
  field: z.core.$ZodType | undefined,
  operation: OperationName,
): boolean {
  if (value !== "") return false;
  const isText = field instanceof z.ZodOptional && unwrapSchema(field) instanceof z.ZodString;
  return !(isText && mayBeEmptied(operation, name));
}

function unknownParameter({ path: [name = ""], meant }: UnknownField): ConfigProblem {
  const path = String(name).slice(0, 100);
  if (meant !== null) return { path, message: slipMessage(meant), reason: "slip" };
  const message = "unknown parameter; remove it, or set REELPRESS_STRICT=0 to let it pass unread";
  return { path, message, reason: "unknown-field" };
}

export type Decoded<N extends OperationName> = {
  request: DecodedRequest<N>;
  /** Names of undocumented parameters, accepted but not read. Empty when strict. */
  passedThrough: string[];
};

/**
 * Reads the parameters of an operation by its schema, from the query and the form alike. Strict mode
 * refuses unknown ones by name; otherwise they pass unread, unless they look like misspelt known names.
 */
export function decode<N extends OperationName>(
  operation: N,
  wire: WireRequest,
  strict: boolean,
): Decoded<N> | Fault {
  const gathered = gather(wire);
  if (isFault(gathered)) return gathered;
  const schema: z.ZodObject = operations[operation].request;
  const given = [...gathered].filter(
    (pair) => !isEmpty(pair, schema.shape[pair[0]] as z.core.$ZodType | undefined, operation),
  );
  const meant = asMeant(schema, Object.fromEntries(given));
  const refused = meant.unknown.filter((found) => strict || found.meant !== null);
  const names = new Set(meant.unknown.map(({ path }) => path[0]));
  const known = Object.entries(meant.value as object).filter(([name]) => !names.has(name));
  const parsed = schema.safeParse(Object.fromEntries(known), { error: sayIssue });
  const issues = parsed.success ? [] : parsed.error.issues;
  const missing = issues.find(({ message }) => message === isMandatory);
  // A mistyped name is reported first, because it is why the intended name is missing.
  if (missing && refused.length === 0) return faults.missingParameter(formatIssuePath(missing));
  const wrong = issues
    .filter((issue) => issue !== missing)
    .map((issue) => ({ path: formatIssuePath(issue), message: issue.message }));
  const [first, ...others] = [...refused.map(unknownParameter), ...wrong];
  if (first) return faults.invalidParameter(first, ...others);
  const passedThrough = [...names].map((name) => String(name).slice(0, 100));
  return { request: parsed.data as DecodedRequest<N>, passedThrough };
}

function formatIssuePath({ path: [parameter, ...rest] }: z.core.$ZodIssue): string {
  return formatPath(String(parameter ?? ""), rest);
}
