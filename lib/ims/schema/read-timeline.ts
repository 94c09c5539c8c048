import { type Timeline, timelineSchema } from "./timeline";

/**
 * A stored Timeline, from its JSON text; null when it cannot be read. Every Timeline of `PlanVersion` 1 is
 * read unchanged, so fields of later versions may be absent. A later version converts older Timelines here.
 */
export function readTimeline(text: string | null | undefined): Timeline | null {
  if (!text) return null;
  try {
    return timelineSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
