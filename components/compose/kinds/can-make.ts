import type { Abilities } from "@/lib/ims/backend";
import type { JobKind } from "@/lib/model/form/kinds/job-kinds";

/** Whether the backend makes videos of this kind. Script videos are made by every backend. */
export function canMake(
  can: Pick<Abilities, "match" | "sports" | "mashup">,
  kind: JobKind,
): boolean {
  switch (kind) {
    case "groups":
      return true;
    case "match":
    case "film":
      return can.match;
    case "sports":
    case "mashup":
      return can[kind];
  }
}
