import type { Wall } from "@/lib/ims/schema/config/wall-config";
import { fitWall, type ShotRule, type WallForm } from "@/lib/model/form/wall-form";
import { compact, listed } from "./request-configs";

type Rule = NonNullable<Wall["Never"]>[number];

const toRule = ({ mediaId, inSeconds, since, until }: ShotRule): Rule =>
  compact<Rule>({
    MediaId: mediaId,
    In: inSeconds ?? undefined,
    Since: since,
    Until: until ?? undefined,
  });

const fromRule = ({ MediaId, In, Since, Until }: Rule): ShotRule => ({
  mediaId: MediaId,
  inSeconds: In ?? null,
  since: Since,
  until: Until ?? null,
});

/** The wall of a form as it is sent: with as many outputs as clips are made. */
export function toWall(form: WallForm, count: number): Wall {
  const { base, draws, outputs, open, never } = fitWall(form, count);
  return compact<Wall>({
    Base: base,
    Draws: draws.map(({ instead, swap }) =>
      compact<Wall["Draws"][number]>({
        Instead: instead ?? undefined,
        Swap: listed(
          swap.map(({ at, mediaId, inSeconds }) => ({ At: at, MediaId: mediaId, In: inSeconds })),
        ),
      }),
    ),
    Outputs: outputs,
    Open: listed(open.map(toRule)),
    Never: listed(never.map(toRule)),
  });
}

/** The wall of a request. What was kept on it, and what was made of it, no request says. */
export function fromWall(wall: Wall | undefined, seed: string): WallForm | null {
  if (!wall) return null;
  return {
    seed,
    base: wall.Base,
    draws: wall.Draws.map(({ Instead, Swap }) => ({
      instead: Instead ?? null,
      swap: (Swap ?? []).map(({ At, MediaId, In }) => ({
        at: At,
        mediaId: MediaId,
        inSeconds: In,
      })),
    })),
    outputs: wall.Outputs,
    kept: [],
    looks: [],
    made: [],
    jobs: [],
    open: (wall.Open ?? []).map(fromRule),
    never: (wall.Never ?? []).map(fromRule),
  };
}
