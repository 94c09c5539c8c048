import "server-only";
import * as core from "@alicloud/openapi-core";
import { AppError } from "@/lib/base/errors";
import { endWith } from "./end-with";
import { ImsError, isBrokenConnection, toImsError } from "./errors";
import {
  imsVersion,
  type OperationAnswer,
  type OperationName,
  type OperationRequest,
  operations,
} from "./operations";

export type ImsClient = {
  /**
   * One signed call. The answer has been parsed by the table of operations.
   * @throws ImsError refused, unreachable, unreadable or aborted
   * @throws AppError `unexpected` when a `Reelpress*` operation is asked of the cloud
   */
  call<N extends OperationName>(
    name: N,
    request: OperationRequest<N>,
    options?: { signal?: AbortSignal | undefined },
  ): Promise<OperationAnswer<N>>;
  /** True on the embedded engine: the `Reelpress*` operations exist. */
  extensions: boolean;
  bucket: string;
  region: string;
  /** `host` or `host:port` that is signed and called. */
  endpoint: string;
  /** Address of an object in our bucket. `{index}` stays as it is. */
  objectUrl(key: string): string;
};

export type AccessKeys = {
  accessKeyId: string;
  accessKeySecret: string;
  securityToken?: string | undefined;
};

export type ImsClientOptions = {
  endpoint: string;
  protocol: "http" | "https";
  /** Asked once, before the first call. */
  credentials: () => Promise<AccessKeys>;
  region: string;
  bucket: string;
  extensions: boolean;
  timeoutMs?: number;
};

/** Under Node the default of a CommonJS package is its `module.exports`, under a bundler its class. */
type CoreClient = typeof core.default;
const loaded = core.default as CoreClient | { default: CoreClient };
const Client = "default" in loaded ? loaded.default : loaded;

type RequestFields = Record<string, string | number | boolean | null | undefined>;

/** RPC parameters are text; what is absent does not travel. */
function toTexts(name: OperationName, request: RequestFields) {
  const inBody = new Set<string>(operations[name].body);
  const query: Record<string, string> = {};
  const body: Record<string, string> = {};
  for (const [key, value] of Object.entries(request)) {
    if (value === undefined || value === null) continue;
    (inBody.has(key) ? body : query)[key] = String(value);
  }
  return { query, body: Object.keys(body).length > 0 ? body : undefined };
}

const reads = /^(Get|List|BatchGet|Delete|ReelpressGet|ReelpressList|ReelpressPreview)/;

/** A repeated call does no harm: it reads, deletes what is gone, or carries a client token. */
function isRepeatable(name: OperationName, request: RequestFields): boolean {
  return reads.test(name) || Boolean(request.ClientToken);
}

/** Draws a dozen clips before it answers, once. */
const slowOperations: ReadonlySet<OperationName> = new Set(["ReelpressCreateSampleMedia"]);
const slowTimeoutMs = 600_000;

/** A client for one endpoint and one key pair. */
export function createImsClient(options: ImsClientOptions): ImsClient {
  const timeoutMs = options.timeoutMs ?? 120_000;
  let sdk: Promise<InstanceType<CoreClient>> | undefined;

  async function connect(): Promise<InstanceType<CoreClient>> {
    const keys = await options.credentials();
    const config = {
      ...keys,
      securityToken: keys.securityToken || undefined,
      endpoint: options.endpoint,
      protocol: options.protocol,
      regionId: options.region,
    };
    return new Client(config as ConstructorParameters<CoreClient>[0]);
  }

  // Both are needed: the idle timer of the socket is `connectTimeout`, and its default is 3 s.
  const runtimeOf = (name: OperationName) => {
    const limitMs = slowOperations.has(name) ? slowTimeoutMs : timeoutMs;
    return { readTimeout: limitMs, connectTimeout: limitMs };
  };

  async function send(name: OperationName, request: RequestFields): Promise<unknown> {
    const params = {
      action: name,
      version: imsVersion,
      protocol: options.protocol,
      method: "POST",
      pathname: "/",
      authType: "AK",
      style: "RPC",
      reqBodyType: "formData",
      bodyType: "json",
    };
    type Call = Parameters<InstanceType<CoreClient>["callApi"]>;
    const client = await (sdk ??= connect());
    try {
      const answer = await client.callApi(
        params as Call[0],
        toTexts(name, request) as unknown as Call[1],
        runtimeOf(name) as unknown as Call[2],
      );
      return answer.body;
    } catch (thrown) {
      throw toImsError(thrown);
    }
  }

  async function sendAgainIfCut(
    name: OperationName,
    request: RequestFields,
    signal: AbortSignal | undefined,
  ): Promise<unknown> {
    try {
      return await send(name, request);
    } catch (error) {
      // A kept connection that the server closes in the same moment is cut without an answer.
      const cut = error instanceof ImsError && isBrokenConnection(error);
      if (!cut || !isRepeatable(name, request) || signal?.aborted) throw error;
      return send(name, request).catch((second: unknown) => {
        throw second instanceof ImsError ? second.afterOneThatMayHaveArrived() : second;
      });
    }
  }

  return {
    async call(name, request, { signal } = {}) {
      if (name.startsWith("Reelpress") && !options.extensions) {
        throw new AppError("unexpected", `${name} exists on the embedded engine only`);
      }
      const body = await endWith(signal, () =>
        sendAgainIfCut(name, request as RequestFields, signal),
      );
      const parsed = operations[name].answer.safeParse(body);
      if (!parsed.success) {
        throw new ImsError("ims-answer-unreadable", `${name}: ${parsed.error.message}`, {
          cause: parsed.error,
        });
      }
      return parsed.data as OperationAnswer<typeof name>;
    },
    extensions: options.extensions,
    bucket: options.bucket,
    region: options.region,
    endpoint: options.endpoint,
    objectUrl(key) {
      const path = key.split("/").map(encodeURIComponent).join("/");
      const kept = path.replaceAll("%7Bindex%7D", "{index}");
      return `http://${options.bucket}.oss-${options.region}.aliyuncs.com/${kept}`;
    },
  };
}
