import type { ConfigProblem } from "@/lib/ims/contract/wire";
import type { EditingConfig } from "@/lib/ims/schema/config/editing-config";
import type { Wall } from "@/lib/ims/schema/config/wall-config";
import type { MediaFacts } from "../facts";
import type { BatchCheck } from "./checked-batch";

const wallPath = "EditingConfig.ProcessConfig.Reelpress.Wall";
const wallOf = ({ ProcessConfig }: EditingConfig) => ProcessConfig?.Reelpress?.Wall;

type ShotInstead = NonNullable<Wall["Draws"][number]["Swap"]>[number];

/** The entries with replaced shots that the outputs need: theirs, and those of the draws that they repeat. */
function neededSwaps({ Base, Draws, Outputs }: Wall): number[] {
  const needed = new Set<number>();
  for (const output of Outputs) {
    let draw: number | undefined = output;
    while (draw !== undefined && !needed.has(draw)) {
      const entry: Wall["Draws"][number] | undefined = Draws[draw - Base];
      if (!entry?.Swap) break;
      needed.add(draw);
      draw = entry.Instead;
    }
  }
  return [...needed].map((draw) => draw - Base).sort((one, other) => one - other);
}

/** The rule that forbids a shot in a draw: that of its source, or of a moment of the shot itself. */
function banOn({ MediaId, In }: ShotInstead, draw: number, { Never = [] }: Wall): number {
  return Never.findIndex(
    (rule) =>
      rule.MediaId === MediaId &&
      (rule.In === undefined || rule.In === In) &&
      rule.Since <= draw &&
      (rule.Until === undefined || draw < rule.Until),
  );
}

function swapProblem(
  shot: ShotInstead,
  draw: number,
  wall: Wall,
  facts: MediaFacts | undefined,
): { field: string; message: string } | null {
  const { MediaId, In } = shot;
  if (!facts) {
    const message = `"${MediaId}" is not among the sources of the request; choose a shot of one of them, or draw the video again`;
    return { field: "MediaId", message };
  }
  if (facts.kind === "video" && In >= facts.durationSeconds) {
    const length = Math.round(facts.durationSeconds * 1000) / 1000;
    const message = `is ${In} s, but the media is ${length} s long; choose a shot inside it`;
    return { field: "In", message };
  }
  const ban = banOn(shot, draw, wall);
  if (ban < 0) return null;
  const message = `"${MediaId}" is never shown in draw ${draw}, as Never[${ban}] says; choose another shot, or end that rule`;
  return { field: "MediaId", message };
}

/** Shots that are put into a draw must be of the sources, and must not be forbidden there. */
export const checkWall: BatchCheck = ({ configs, media, input }) => {
  const wall = wallOf(configs.editing);
  if (!wall) return [];
  const sources = new Map(
    input.groups.flatMap(({ MediaArray }) =>
      MediaArray.flatMap((reference) => {
        const facts = media.get(reference);
        return facts ? [[facts.mediaId, facts] as const] : [];
      }),
    ),
  );
  return neededSwaps(wall).flatMap((index) =>
    (wall.Draws[index]?.Swap ?? []).flatMap((shot, at): ConfigProblem[] => {
      const found = swapProblem(shot, wall.Base + index, wall, sources.get(shot.MediaId));
      if (!found) return [];
      const path = `${wallPath}.Draws[${index}].Swap[${at}].${found.field}`;
      return [{ path, message: found.message }];
    }),
  );
};

/** A mashup is cut as a whole, so its shots can neither be replaced, nor always or never be shown. */
export function checkMashupWall(editing: EditingConfig): ConfigProblem[] {
  const wall = wallOf(editing);
  if (!wall) return [];
  const swapped = wall.Draws.findIndex(({ Swap }) => Swap !== undefined);
  const instead = "a mashup is cut as a whole; draw the video again, or limit its sources to parts";
  return [
    ...(swapped < 0 ? [] : [`Draws[${swapped}].Swap`]),
    ...(wall.Open?.length ? ["Open"] : []),
    ...(wall.Never?.length ? ["Never"] : []),
  ].map((field) => ({ path: `${wallPath}.${field}`, message: `is not possible here: ${instead}` }));
}
