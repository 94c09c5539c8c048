import type { Timeline } from "@/lib/ims/schema/timeline";

/** As many of the plans, in order, as have room, at least one, and the numbers of those that are left. */
export function answerWithin(timelines: readonly Timeline[], most: number) {
  const Variants: { Index: number; Duration: number; Timeline: string }[] = [];
  let characters = 0;
  for (const timeline of timelines) {
    const { Index, Duration } = timeline.Reelpress;
    const text = JSON.stringify(timeline);
    characters += text.length;
    if (Variants.length > 0 && characters > most) break;
    Variants.push({ Index, Duration, Timeline: text });
  }
  const left = timelines.slice(Variants.length).map(({ Reelpress }) => Reelpress.Index);
  return { Variants, ...(left.length > 0 ? { Left: left.join(",") } : {}) };
}
