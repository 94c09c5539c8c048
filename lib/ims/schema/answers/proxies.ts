import { z } from "zod";

/**
 * How far a proxy is. `Absent`: it was never wanted, was cancelled, or is not kept any more; making it again is
 * always possible.
 */
const proxySchema = z.looseObject({
  /** Made from what the film shows and sounds like: equal outputs have the same. */
  ProxyId: z.string(),
  State: z.enum(["Absent", "Waiting", "Making", "Ready", "Failed"]),
  /** 0 to 1. */
  Progress: z.number(),
  /** Why it failed, as a sentence. */
  Problem: z.string().optional(),
});

/** ReelpressMakeProxies: the proxies of outputs, in the order of the question. */
export const makeProxiesAnswerSchema = z.looseObject({
  RequestId: z.string(),
  Proxies: z.array(proxySchema.extend({ Index: z.number().int(), Duration: z.number() })),
});

/** ReelpressGetProxies and ReelpressCancelProxies, in the order of the question. */
export const proxiesAnswerSchema = z.looseObject({
  RequestId: z.string(),
  Proxies: z.array(proxySchema),
});

/** ReelpressGetProxyFile. */
export const proxyFileAnswerSchema = z.looseObject({
  RequestId: z.string(),
  ProxyId: z.string(),
  /** `video/mp4`, and base64 of the file. */
  Type: z.string(),
  File: z.string(),
});
