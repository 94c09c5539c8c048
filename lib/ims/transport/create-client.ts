import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import * as core from "@alicloud/openapi-core";
import { AppError } from "@/lib/base/pure/errors";
import { type Abilities, abilitiesOf, type BackendKind, backendIdOf } from "../backend";
import { ImsError } from "../errors/ims-error";
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
   * @throws AppError `unexpected` when a `Reelpress*` operation is asked of the cloud
   */
  call<N extends OperationName>(
    name: N,
    request: OperationRequest<N>,
    options?: CallOptions,
  ): Promise<OperationAnswer<N>>;
  /** What the backend can do. */
  can: Abilities;
  /** The backend as one word to compare by; see `backendIdOf`. */
  backendId: string;
  /** Where older work is also looked for, and whether a thing was found there; see `fallback.ts`. */
  other?: { can: Abilities; has(id: string): boolean };
  bucket: string;
  region: string;
  /** VOD storage that uploads and clips go to instead of the bucket; absent when they go there. */
  storageLocation?: string | undefined;
  /** Of the account, as far as somebody said. */
  subscription?: Subscription | undefined;
  /** `host` or `host:port` that is signed and called. */
  endpoint: string;
  protocol: "http" | "https";
  /** Address of an object in our bucket. `{index}` stays as it is. */
  objectUrl(key: string): string;
};

export type CallOptions = {
  signal?: AbortSignal | undefined;
  /** Sendings at most, where the budget would allow more. */
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
  /** Asked before every call: who gives temporary keys renews them. */
  credentials: () => Promise<AccessKeys>;
  region: string;
  bucket: string;
  storageLocation?: string | undefined;
  subscription?: Subscription | undefined;
  kind: BackendKind;
  /** What one sending of a usual operation may take; see `operation-traits.ts`. */
  timeoutMs?: number;
  timing?: Timing;
};

/** Clock, wait and dice; tests bring their own. */
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

/** A client for one endpoint and one account. */
export function createImsClient(options: ImsClientOptions): ImsClient {
  const { timeoutMs = 120_000, timing = realTiming } = options;
  const can = abilitiesOf(options.kind);
  /** Until then the account is to be left alone: a throttled call speaks for all of them. */
  let throttledUntilMs = 0;

  // The core asks a credential object anew for each request.
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
    // The SDK's own timers do not end a slow body; ours comes first. Its default is 3 s.
    const runtime = { readTimeout: limitMs + 5_000, connectTimeout: limitMs + 5_000 };
    return watchExchange({ signal, limitMs }, async (exchange) => {
      try {
        const answer = await sdk.callApi(
          params as Call[0],
          toTexts(name, request) as unknown as Call[1],
          runtime as unknown as Call[2],
        );
        return answer.body;
      } catch (thrown) {
        throw toImsError(thrown, exchange);
      }
    });
  }

  /** Waits, or ends as the caller wishes. */
  async function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
    if (ms <= 0) return;
    await timing.sleep(ms, signal).catch(() => {});
    if (signal?.aborted) throw new ImsError("aborted", "The call was given up.");
  }

  /** Repeats what may be repeated while it fails for a passing reason and the budget lasts. */
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
