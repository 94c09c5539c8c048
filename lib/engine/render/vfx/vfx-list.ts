import type { DrawnVfx } from "@/lib/engine/plan/looks/drawn-vfx";
import { basicVfx } from "./basic";
import { advancedVfx } from "./advanced";
import { dynamicVfx } from "./dynamic";
import { lightVfx } from "./light";
import { particleVfx } from "./particle-vfx";
import { retroVfx } from "./retro";
import type { Vfx } from "./scene";
import { sceneryVfx } from "./scenery-vfx";
import { splitVfx } from "./split";

/** How each effect is drawn, by id: every effect that the planner may choose. */
export const vfxList: Readonly<Record<DrawnVfx, Vfx>> = {
  ...basicVfx,
  ...particleVfx,
  ...dynamicVfx,
  ...lightVfx,
  ...retroVfx,
  ...splitVfx,
  ...advancedVfx,
  ...sceneryVfx,
};
