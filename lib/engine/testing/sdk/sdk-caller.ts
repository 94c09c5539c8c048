import { OpenApiUtil } from "@alicloud/openapi-core";
import {
  type DocumentedOperation,
  documentedParameters,
} from "@/lib/ims/schema/fidelity/documented-operations";
import { coreCaller, type Fields, type SdkFailure } from "../sdk-clients";

export type Bag = Record<string, unknown>;
export type Outcome = { answer: Bag; refused?: never } | { answer?: never; refused: SdkFailure };

/** The SDK calls these without a signature. Source: SDK client, `authType: "Anonymous"`. */
const anonymous: ReadonlySet<string> = new Set([
  "ListPublicMediaBasicInfos",
  "GetPublicMediaInfo",
  "ListAllPublicMediaTags",
]);

/** Where a generated client puts a parameter. A parameter that its model does not know goes into the query. */
function serialise(operation: string, request: Bag): { query: Fields; body: Fields | undefined } {
  const models = documentedParameters[operation as DocumentedOperation] ?? [];
  const inBody = new Set(models.flatMap(({ name, travels }) => (travels === "body" ? [name] : [])));
  const query: Bag = {};
  const body: Bag = {};
  for (const [name, value] of Object.entries(request)) {
    // As in every generated method: `if (!$dara.isNull(request.name))`.
    if (value === null || value === undefined) continue;
    (inBody.has(name) ? body : query)[name] = value;
  }
  return {
    query: OpenApiUtil.query(query),
    body:
      Object.keys(body).length > 0
        ? (OpenApiUtil.parseToMap(body) as unknown as Fields)
        : undefined,
  };
}

/**
 * Calls as the generated client of the SDK does: the tables hold its models, and the official core makes and
 * sends the text. The answer is returned unchanged, and a refusal is returned as a value.
 */
export function sdkCaller(
  endpoint: string,
  options: { signatureAlgorithm?: string } = {},
): (operation: string, request?: Bag) => Promise<Outcome> {
  const signed = coreCaller(endpoint, options);
  const open = coreCaller(endpoint, { ...options, anonymous: true });
  return async (operation, request = {}) => {
    const { query, body } = serialise(operation, request);
    const call = anonymous.has(operation) ? open : signed;
    return call(operation, query, body).then(
      (answer) => ({ answer }),
      (thrown: unknown) => ({ refused: thrown as SdkFailure }),
    );
  };
}

/** The answer, when there is one. */
export function answered({ answer, refused }: Outcome): Bag {
  if (refused) throw new Error(`${refused.code}: ${refused.data?.Message ?? refused.message}`);
  return answer as Bag;
}
