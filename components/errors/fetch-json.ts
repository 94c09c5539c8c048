import type { z } from "zod";
import { AppError } from "@/lib/base/pure/errors";
import type { Failure } from "./use-error-words";

/**
 * Brings the shape of an answer. Shapes are no part of a page's first load: they come with the first answer
 * that is checked.
 */
export type Shape<S extends z.ZodType> = () => Promise<S>;

/** GETs JSON of a known shape. @throws AppError; `failureOf` returns the cloud's error in it */
export async function fetchJson<S extends z.ZodType>(
  url: string,
  shape: Shape<S>,
  signal?: AbortSignal,
): Promise<z.output<S>> {
  const [response, schema] = await Promise.all([
    fetch(url, { ...(signal ? { signal } : {}), cache: "no-store" }),
    shape(),
  ]);
  if (response.ok) return schema.parse(await response.json());
  const { refusalSchema } = await import("./refusal-shape");
  const said = refusalSchema.safeParse(await response.json().catch(() => null)).data;
  throw new FetchError(`${url} answered ${response.status}`, said?.failure ?? null);
}

class FetchError extends AppError {
  static override readonly family: string = "FetchError";
  readonly failure: Failure | null;
  constructor(message: string, failure: Failure | null) {
    super("unexpected", message);
    this.failure = failure;
  }
}

/** The cloud's error of a failed request; null when something else than the cloud failed. */
export function failureOf(error: unknown): Failure | null {
  return error instanceof FetchError ? error.failure : null;
}
