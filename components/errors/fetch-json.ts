import { z } from "zod";
import { AppError } from "@/lib/base/pure/errors";
import { cloudFailureSchema } from "@/lib/model/submission";
import type { Failure } from "./use-error-words";

const refusalSchema = z.object({ failure: cloudFailureSchema });

/** GETs JSON of a known shape. @throws AppError; `failureOf` knows what the cloud said, if it did */
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

/** What the cloud said about a question that failed; null when it was not the cloud that failed. */
export function failureOf(error: unknown): Failure | null {
  if (!(error instanceof AppError)) return null;
  return cloudFailureSchema.safeParse(error.details.failure).data ?? null;
}
