import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import * as core from "@alicloud/openapi-core";
import { AppError } from "@/lib/base/pure/errors";
import { type Abilities, abilitiesOf, type BackendKind, backendIdOf } from "../backend";
import { ImsError } from "../errors/ims-error";
import { withoutExtensions } from "../contract/without-extensions";
import { watchExchange } from "./exchange";
import { budgetOf, isRepeatable, limitMsOf } from "./operation-traits";
import {
  imsVersion,
  type OperationAnswer,
  type OperationName,
  type OperationRequest,
  operations,
} from "../contract/operations";
import { isThrottled, retryDelayMs } from "./retry-policy";
import { toImsError } from "./to-ims-error";
import type { Subscription } from "../schema/subscriptions";

export type ImsClient = {
  /**
   * One signed call. The answer has been parsed by the table of operations.
   * @throws ImsError refused, unreachable, unreadable or aborted
   * @throws AppError `unexpected` when the cloud is called with a `Reelpress*` operation
   */
  call<N extends OperationName>(
    name: N,
    request: OperationRequest<N>,
    options?: CallOptions,
  ): Promise<OperationAnswer<N>>;
  /** What the backend can do. */
  can: Abilities;
  /** Identifies the backend; see `backendIdOf`. */
  backendId: string;
  /** The other backend, and whether an item was found there; see `fallback.ts`. */
  other?: { can: Abilities; has(id: string): boolean };
  bucket: string;
  region: string;
  /** VOD storage that uploads and clips go to instead of the bucket; absent when they go there. */
  storageLocation?: string | undefined;
  /** The subscription of the account, as entered in the settings. */
  subscription?: Subscription | undefined;
  /** `host` or `host:port` that is signed and called. */
  endpoint: string;
  protocol: "http" | "https";
  /** Address of an object in the configured bucket. `{index}` is kept. */
  objectUrl(key: string): string;
};

export type CallOptions = {
  signal?: AbortSignal | undefined;
  /** The most attempts, where the budget would allow more. */
  tries?: number | undefined;
};

export type AccessKeys = {
  accessKeyId: string;
  accessKeySecret: string;
  securityToken?: string | undefined;
};

export type ImsClientOptions = {
  endpoint: string;
  protocol: "http" | "https";
  /** Called before every request, so that temporary keys can be renewed. */
  credentials: () => Promise<AccessKeys>;
  region: string;
  bucket: string;
  storageLocation?: string | undefined;
  subscription?: Subscription | undefined;
  kind: BackendKind;
  /** Time limit of one attempt of an ordinary operation; see `operation-traits.ts`. */
  timeoutMs?: number;
  timing?: Timing;
};

/** Clock, wait and random numbers; tests replace them. */
export type Timing = {
  now(): number;
  sleep(ms: number, signal: AbortSignal | undefined): Promise<void>;
  random(): number;
};

const realTiming: Timing = {
  now: () => performance.now(),
  sleep: (ms, signal) => sleep(ms, undefined, signal ? { signal } : {}),
  random: Math.random,
};

/** Under Node the default of a CommonJS package is its `module.exports`, under a bundler its class. */
type CoreClient = typeof core.default;
const loaded = core.default as CoreClient | { default: CoreClient };
const Client = "default" in loaded ? loaded.default : loaded;

type RequestFields = Record<string, string | number | boolean | null | undefined>;

/** @throws ImsError when the answer is not of the documented shape */
function parse<N extends OperationName>(name: N, body: unknown): OperationAnswer<N> {
  const parsed = operations[name].answer.safeParse(body);
  if (parsed.success) return parsed.data as OperationAnswer<N>;
  throw new ImsError("ims-answer-unreadable", `${name}: ${parsed.error.message}`, {
    trouble: "odd-shape",
    cause: parsed.error,
  });
}

/**
 * Converts parameters to text, as RPC requires; absent ones are not sent. A backend without
 * `extensions` gets none of the `Reelpress` objects in the configs.
 */
function toTexts(name: OperationName, request: RequestFields, extensions: boolean) {
  const inBody = new Set<string>(operations[name].body);
  const query: Record<string, string> = {};
  const body: Record<string, string> = {};
  for (const [key, value] of Object.entries(request)) {
    if (value === undefined || value === null) continue;
    const text = extensions ? String(value) : withoutExtensions(String(value));
    (inBody.has(key) ? body : query)[key] = text;
  }
  return { query, body: Object.keys(body).length > 0 ? body : undefined };
}

/** A client for one endpoint and one account. */
export function createImsClient(options: ImsClientOptions): ImsClient {
  const { timeoutMs = 120_000, timing = realTiming } = options;
  const can = abilitiesOf(options.kind);
  /** No call is sent before this time, because throttling concerns the whole account. */
  let throttledUntilMs = 0;

  // The SDK core reads the credential object for each request.
  async function getCredential() {
    const { securityToken, ...pair } = await options.credentials();
    return securityToken
      ? { ...pair, securityToken, type: "sts" }
      : { ...pair, type: "access_key" };
  }
  const sdk = new Client({
    credential: { getCredential },
    endpoint: options.endpoint,
    protocol: options.protocol,
    regionId: options.region,
  } as unknown as ConstructorParameters<CoreClient>[0]);

  type Call = Parameters<InstanceType<CoreClient>["callApi"]>;

  function send(
    name: OperationName,
    request: RequestFields,
    signal: AbortSignal | undefined,
  ): Promise<unknown> {
    const limitMs = limitMsOf(name, timeoutMs);
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
    // The SDK's timers do not end a slow body, so this client's limit must come first. The SDK's default is 3 s.
    const runtime = { readTimeout: limitMs + 5_000, connectTimeout: limitMs + 5_000 };
    return watchExchange({ signal, limitMs }, async (exchange) => {
      try {
        const answer = await sdk.callApi(
          params as Call[0],
          toTexts(name, request, can.extensions) as unknown as Call[1],
          runtime as unknown as Call[2],
        );
        return answer.body;
      } catch (thrown) {
        throw toImsError(thrown, exchange);
      }
    });
  }

  /** Waits; rejects early when the caller aborts. */
  async function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
    if (ms <= 0) return;
    await timing.sleep(ms, signal).catch(() => {});
    if (signal?.aborted) throw new ImsError("aborted", "The call was given up.");
  }

  /** Repeats a repeatable call while it fails for a passing reason and the budget lasts. */
  async function sendPatiently<N extends OperationName>(
    name: N,
    request: RequestFields,
    { signal, tries = Number.POSITIVE_INFINITY }: CallOptions,
  ): Promise<OperationAnswer<N>> {
    const usual = budgetOf(name);
    const budget = { ...usual, attempts: Math.min(tries, usual.attempts) };
    const begunMs = timing.now();
    let mayHaveArrived = false;
    for (let attempts = 1; ; attempts += 1) {
      const heldMs = throttledUntilMs - timing.now();
      if (heldMs > 0 && heldMs < budget.totalMs) await pause(heldMs, signal);
      try {
        return parse(name, await send(name, request, signal));
      } catch (thrown) {
        if (!(thrown instanceof ImsError)) throw thrown;
        const error: ImsError = mayHaveArrived ? thrown.afterOneThatMayHaveArrived() : thrown;
        ({ mayHaveArrived } = error);
        if (isThrottled(error) && error.retryAfterMs) {
          throttledUntilMs = Math.max(throttledUntilMs, timing.now() + error.retryAfterMs);
        }
        const made = { attempts, spentMs: timing.now() - begunMs };
        const delayMs = retryDelayMs(error, made, budget, () => timing.random());
        if (delayMs === null || !isRepeatable(name, request) || signal?.aborted) throw error;
        await pause(delayMs, signal);
      }
    }
  }

  return {
    async call(name, request, callOptions = {}) {
      if (name.startsWith("Reelpress") && !can.extensions) {
        throw new AppError("unexpected", `${name} exists on the embedded engine only`);
      }
      return sendPatiently(name, request as RequestFields, callOptions);
    },
    can,
    backendId: backendIdOf(options.kind, options.endpoint),
    bucket: options.bucket,
    region: options.region,
    storageLocation: options.storageLocation,
    subscription: options.subscription,
    endpoint: options.endpoint,
    protocol: options.protocol,
    objectUrl(key) {
      const path = key.split("/").map(encodeURIComponent).join("/");
      const kept = path.replaceAll("%7Bindex%7D", "{index}");
      return `http://${options.bucket}.oss-${options.region}.aliyuncs.com/${kept}`;
    },
  };
}
