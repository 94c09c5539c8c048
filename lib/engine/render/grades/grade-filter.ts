import type { DrawnFiles } from "../graph/drawn-files";
import { filterValue } from "@/lib/engine/exec/filter-value";
import { cubeText } from "./cube";
import { grades } from "./grades";

/** Part of the table's name. Change the version when the same grade would come out different. */
const cubeVersion = 1;

/**
 * Filters that apply the grade of an IMS filter to bt709 frames. The frames are converted to floats,
 * for which ffmpeg's table lookup is twice as fast as for bytes.
 * @throws RangeError for an id without a grade; the planner never lets such an id through
 */
export function gradeFilter(id: string, files: DrawnFiles): string {
  const grade = grades.get(id);
  if (!grade) throw new RangeError(`no grade for the filter "${id}"`);
  const cube = files.path(["cube", cubeVersion, grade], "cube", () => cubeText(grade));
  return [
    "scale=in_color_matrix=bt709:in_range=tv:flags=bicubic+accurate_rnd,format=gbrpf32le",
    `lut3d=file=${filterValue(cube)}:interp=tetrahedral`,
    "scale=out_color_matrix=bt709:out_range=tv:flags=bicubic+accurate_rnd,format=yuv420p",
  ].join(",");
}
