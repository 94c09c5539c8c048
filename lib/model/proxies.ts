import { z } from "zod";
import { composeDraftSchema } from "./form/compose-form-schema";

const positions = z.array(z.number().int().min(0).max(99)).min(1).max(100);
const proxyId = z.string().regex(/^[0-9a-f]{40}$/);

/** Whose quick previews are meant: positions of videos among the outputs of the form, from 0. */
export const makeProxiesQuestionSchema = z.object({
  form: composeDraftSchema,
  positions,
  /** False makes nothing, and only asks which are there. */
  begin: z.boolean(),
});

export const followProxiesQuestionSchema = z.object({
  ids: z.array(proxyId).min(1).max(100),
  /** Stops those that are not ready yet. */
  cancel: z.boolean().default(false),
});

/** `absent`: not wanted, cancelled, or no longer kept. */
export const proxySchema = z.object({
  id: proxyId,
  state: z.enum(["absent", "waiting", "making", "ready", "failed"]),
  /** 0 to 1. */
  progress: z.number(),
});
export type Proxy = z.infer<typeof proxySchema>;

export const makeProxiesAnswerSchema = z.object({
  proxies: z.array(proxySchema.extend({ position: z.number().int() })),
});
export type MakeProxiesAnswer = z.infer<typeof makeProxiesAnswerSchema>;

export const followProxiesAnswerSchema = z.object({ proxies: z.array(proxySchema) });

export const proxyIdSchema = proxyId;
