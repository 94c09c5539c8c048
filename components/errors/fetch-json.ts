import { z } from "zod";
import { AppError } from "@/lib/base/pure/errors";
import { cloudFailureSchema } from "@/lib/model/submission";
import type { Failure } from "./use-error-words";

const refusalSchema = z.object({ failure: cloudFailureSchema });

/** GETs JSON of a known shape. @throws AppError; `failureOf` returns the cloud's error in it */
export async function fetchJson<S extends z.ZodType>(
  url: string,
  schema: S,
  signal?: AbortSignal,
): Promise<z.output<S>> {
  const response = await fetch(url, { ...(signal ? { signal } : {}), cache: "no-store" });
  if (response.ok) return schema.parse(await response.json());
  const said = refusalSchema.safeParse(await response.json().catch(() => null)).data;
  throw new AppError("unexpected", `${url} answered ${response.status}`, {
    details: { failure: said?.failure },
  });
}

/** The cloud's error of a failed request; null when something else than the cloud failed. */
export function failureOf(error: unknown): Failure | null {
  if (!(error instanceof AppError)) return null;
  return cloudFailureSchema.safeParse(error.details.failure).data ?? null;
}
