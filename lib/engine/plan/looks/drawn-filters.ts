import { allEffects } from "@/lib/ims/schema/effects/effect";
import { filterGroups } from "@/lib/ims/schema/effects/filters";

/** The filters of IMS that this engine draws: all of them, in looks of its own design. */
export const drawnFilters: readonly string[] = allEffects(filterGroups).map(({ id }) => id);

const drawn = new Set(drawnFilters);

export const isDrawnFilter = (id: string): boolean => drawn.has(id);
