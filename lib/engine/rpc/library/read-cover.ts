import "server-only";
import type { ObjectAddress } from "@/lib/engine/objects/object-address";
import type { EngineContext } from "../call/engine-context";
import { type Fault, faults, isFault } from "../wire/faults";
import { probeObject } from "./register-object";

/** The object that `CoverURL` names, which must be an image; undefined without a `CoverURL`. */
export async function readCover(
  url: string | undefined,
  context: EngineContext,
  signal: AbortSignal,
): Promise<ObjectAddress | undefined | Fault> {
  if (!url) return undefined;
  const found = await probeObject(url, "CoverURL", context, signal);
  if (isFault(found)) return found;
  if (found.facts.kind === "image") return found.address;
  return faults.invalidParameter({ path: "CoverURL", message: "it is not a picture" });
}
