import { createHash } from "node:crypto";
import type { Token } from "@/lib/engine/queue/tables/token-records";

/** The client token with a fingerprint of all other parameters; null without one. */
export function tokenOf(request: Record<string, unknown>): Token | null {
  const { ClientToken: value, ...parameters } = request;
  if (typeof value !== "string" || value === "") return null;
  const sorted = Object.entries(parameters)
    .filter(([, parameter]) => parameter !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const fingerprint = createHash("sha256").update(JSON.stringify(sorted)).digest("hex");
  return { value, fingerprint };
}
