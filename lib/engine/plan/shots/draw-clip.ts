import { fillGroups, fillWhole } from "./fill-clip";
import { ClipDraft, type Demand, type Draw, pickBase, type Picks } from "./pick-shots";
import type { Shot, ShotCatalog } from "./shots";

/** Draws the shots of a clip: one for each group, or those of `base`, and fillers. */
export function drawClip(
  catalog: ShotCatalog,
  demand: Demand,
  how: Draw,
  base?: readonly Shot[],
): Picks {
  const draft = new ClipDraft(catalog, how);
  if (base) {
    base.forEach((shot, group) =>
      draft.put({ shot, group, filler: false, frames: shot.to - shot.from }),
    );
  } else pickBase(draft);
  if (demand.kind === "whole") fillWhole(draft, demand, how.dice);
  else fillGroups(draft, demand.groupFrames);
  return { picks: draft.rows.flat(), warnings: draft.warnings };
}
