import { type Timeline, timelineSchema } from "./timeline";

/**
 * A stored Timeline, from its JSON text; null when it cannot be read. Every Timeline of `PlanVersion`
 * 1 is read as it is: whatever came in later may be absent. A later version brings older ones up to
 * date here.
 */
export function readTimeline(text: string | null | undefined): Timeline | null {
  if (!text) return null;
  try {
    return timelineSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
