import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fidelitySections } from "@/lib/ims/schema/fidelity/fidelity";
import { batchChecks } from "@/lib/engine/testing/answer-checks";
import { type AnswerWorld, openAnswerWorld } from "@/lib/engine/testing/answer-world";
import { callbackChecks } from "@/lib/engine/testing/callback-checks";
import { producingChecks } from "@/lib/engine/testing/producing-checks";

let world: AnswerWorld | undefined;
beforeAll(async () => {
  world = await openAnswerWorld();
});
afterAll(() => world?.close());

const checks = { ...batchChecks, ...producingChecks, ...callbackChecks };
const sections = ["4.4", "4.5", "4.6", "5.1", "5.2", "5.3", "8.3"];
const rows = fidelitySections
  .filter(({ section }) => sections.includes(section))
  .flatMap((section) => section.rows);

describe("what the engine answers and tells is what the fidelity table says", () => {
  it("has a check for each row, and a row for each check", () => {
    expect(rows.length).toBeGreaterThan(150);
    expect(Object.keys(checks).sort()).toEqual(rows.map(({ path }) => path).sort());
  });

  it.each(rows.map(({ path, level }) => [path, level]))("%s is %s", async (path) => {
    if (!world) throw new Error("there is no world");
    await checks[path]?.(world);
  });
});
