import { describe, expect, it } from "vitest";
import { fidelity, isRefusal } from "@/lib/ims/schema/fidelity/fidelity";
import { type FidelityRow, isUndocumented } from "@/lib/ims/schema/fidelity/rows/row";
import { drawnFilters } from "../looks/drawn-filters";
import { drawnFlowers } from "../looks/drawn-flowers";
import { drawnMotionsIn, drawnMotionsLoop, drawnMotionsOut } from "../looks/drawn-motions";
import { drawnTransitions } from "../looks/drawn-transitions";
import { drawnVfx } from "../looks/drawn-vfx";
import {
  isBeside,
  isOfRequest,
  outcomeOf,
  requestPathOf,
  readRow,
  requestWith,
  samples,
} from "../testing/field-requests";

const rows = fidelity.filter(({ path }) => isOfRequest(path));
const fields = rows.filter(({ path }) => !path.includes("="));
const values = rows.filter(({ path }) => path.includes("="));
/** Fields that are not obeyed are reported by the whole list: `OpeningArray`, not `OpeningArray[0]`. */
const whole = (path: string): string => path.replace(/\[0\]$/, "");

/** How a row is wrong about a request with this value; null when it is right. */
function lie(row: FidelityRow, field: string, value: unknown): string | null {
  const texts = requestWith(field, value);
  const requestPath = requestPathOf(field);
  const { refused } = outcomeOf(texts);
  if (!isRefusal(row)) return refused.length === 0 ? null : `refused at ${refused.join(", ")}`;
  if (isUndocumented(row)) {
    if (refused.join() !== whole(requestPath)) return `strict: refused at [${refused.join(", ")}]`;
    const loose = outcomeOf(texts, false).passedThrough;
    return loose.join() === whole(requestPath) ? null : `not strict: passed [${loose.join(", ")}]`;
  }
  if (!refused.includes(requestPath)) return `refused at [${refused.join(", ")}]`;
  const elsewhere = refused.filter((path) => path !== requestPath && !isBeside(field, path));
  return elsewhere.length === 0 ? null : `refused also at ${elsewhere.join(", ")}`;
}

describe("every field of the fidelity table", () => {
  it("has a sample, and every sample a row", () => {
    expect(fields.length).toBeGreaterThan(120);
    expect(Object.keys(samples).sort()).toEqual(fields.map(({ path }) => path).sort());
  });

  it.each(fields.map((row) => [row.path, row.level, row] as const))(
    "%s is %s in deed",
    (path, _level, row) => {
      expect(lie(row, path, samples[path]?.good)).toBeNull();
    },
  );

  it.each(fields.filter((row) => !isUndocumented(row)).map(({ path }) => path))(
    "%s with a wrong value is refused there",
    (path) => {
      const { refused } = outcomeOf(requestWith(path, samples[path]?.bad));
      const requestPath = path === "UserData.*" ? "UserData" : requestPathOf(path);
      expect(refused).toEqual([requestPath]);
    },
  );
});

describe("every value of the fidelity table", () => {
  const listOf = ({ path }: FidelityRow): string => path.split("=")[0] ?? "";
  const lists = new Map(
    values.map((row) => [listOf(row), values.filter((one) => listOf(one) === listOf(row))]),
  );

  it.each([...lists].map(([list, its]) => [list, its.length, its] as const))(
    "%s: %d values are what the table says",
    (_list, _count, its) => {
      const lies = its.flatMap((row) => {
        const { field, value } = readRow(row.path);
        const found = lie(row, field, value);
        return found === null ? [] : [`${row.path} (${row.level}): ${found}`];
      });
      expect(lies).toEqual([]);
    },
  );
});

describe("what the table accepts of effects is what the engine draws", () => {
  const accepted = (list: string): string[] =>
    values
      .filter((row) => row.path.startsWith(`${list}=`) && !isRefusal(row))
      .map(({ path }) => path.slice(list.length + 1));

  it.each([
    ["EditingConfig.ProcessConfig.TransitionList[]", drawnTransitions],
    ["TextStyle.AaiMotionInEffect", drawnMotionsIn],
    ["TextStyle.AaiMotionOutEffect", drawnMotionsOut],
    ["TextStyle.AaiMotionLoopEffect", drawnMotionsLoop],
    ["TextStyle.EffectColorStyleId", drawnFlowers],
    ["Vfx", drawnVfx],
    ["EditingConfig.ProcessConfig.FilterList[]", drawnFilters],
  ] as [string, readonly string[]][])("%s", (list, drawn) => {
    expect(accepted(list).sort()).toEqual([...drawn].sort());
  });
});
