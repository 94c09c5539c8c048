import type { DrawnVfx } from "@/lib/engine/plan/looks/drawn-vfx";
import type { Cut, Segment } from "./cut";
import { framesOf, partOf } from "./part-of-cut";

/** An effect over the film from one frame up to (not with) another. */
export type FilmEffect = { from: number; to: number } & (
  | { type: "VFX"; id: DrawnVfx }
  | { type: "Filter"; id: string }
);

/**
 * Cuts again where an effect over the film begins or ends. A filter changes the shots that are seen then,
 * also within a transition. A VFX lies over the finished picture of the clips and transitions, and continues
 * in its own time through every cut.
 */
export function underEffects(cuts: readonly Cut[], effects: readonly FilmEffect[]): Cut[] {
  if (effects.length === 0) return [...cuts];
  const changes = effects.flatMap(({ from, to }) => [from, to]);
  let end = 0;
  return cuts.flatMap((cut) => {
    const start = end;
    end += framesOf(cut);
    const within = changes.filter((frame) => frame > start && frame < end);
    const edges = [...new Set([start, ...within])].sort((one, other) => one - other);
    return edges.map((edge, at) => {
      const frames = (edges[at + 1] ?? end) - edge;
      const during = effects.filter(({ from, to }) => from <= edge && edge < to);
      return under(partOf(cut, edge - start, frames), during, edge);
    });
  });
}

function under(cut: Cut, effects: readonly FilmEffect[], frame: number): Cut {
  const filters = effects.flatMap((one) => (one.type === "Filter" ? [one.id] : []));
  const over = effects.flatMap((one) =>
    one.type === "VFX"
      ? [{ id: one.id, atFrame: frame - one.from, clipFrames: one.to - one.from }]
      : [],
  );
  const seen = through(cut, filters);
  return over.length === 0 ? seen : { ...seen, over };
}

function through(cut: Cut, filters: readonly string[]): Cut {
  if (filters.length === 0) return cut;
  const filtered = (segment: Segment): Segment => {
    const { shot } = segment;
    return { ...segment, shot: { ...shot, filters: [...shot.filters, ...filters] } };
  };
  return cut.kind === "play"
    ? { ...cut, segment: filtered(cut.segment) }
    : { ...cut, from: filtered(cut.from), to: filtered(cut.to) };
}
