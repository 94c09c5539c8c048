import { describe, expect, it } from "vitest";
import { emptyComposeForm, newGroup } from "../form/compose-form";
import { composeFormSchema } from "../form/compose-form-schema";
import { freshWall } from "../form/wall-form";
import {
  outdatedDraws,
  planningKey,
  previewOf,
  toPlanningForm,
  unplannedDraws,
} from "./planned-wall";
import { reject } from "./wall-state";

const job = (token: string, draws: number[], of = "k") => ({ token, draws, of });
const form = emptyComposeForm({ name: "Spring", seed: "seed", language: "en", groupName: "Shots" });

describe("the jobs that planned a wall", () => {
  it("name each draw by its number in the job that planned it last", () => {
    const jobs = [job("first", [0, 1, 2]), job("second", [3]), job("again", [1])];
    expect(previewOf(jobs, 2)).toEqual({ preview: jobs[0], index: 2 });
    expect(previewOf(jobs, 3)).toEqual({ preview: jobs[1], index: 0 });
    expect(previewOf(jobs, 1)).toEqual({ preview: jobs[2], index: 0 });
    expect(previewOf(jobs, 9)).toBeNull();
  });

  it("leave to be planned what was replaced since, and nothing that was undone", () => {
    const before = freshWall("s", 3);
    const jobs = [job("first", [0, 1, 2])];
    expect(unplannedDraws(before.outputs, jobs)).toEqual([]);
    const replaced = reject(reject(before, 1), 0);
    expect(replaced.outputs).toEqual([4, 3, 2]);
    expect(unplannedDraws(replaced.outputs, jobs)).toEqual([4, 3]);
    expect(unplannedDraws(freshWall("s", 2).outputs, [])).toEqual([0, 1]);
  });

  it("tell videos that were planned before the form was changed", () => {
    const jobs = [job("first", [0, 1], "old"), job("second", [2], "new")];
    expect(outdatedDraws([0, 2, 7], jobs, "new")).toEqual([0]);
  });
});

describe("planningKey", () => {
  it("changes with what videos show, and not with their number, their name or where they go", () => {
    const key = planningKey(form);
    const same = {
      ...form,
      name: "Other",
      seed: "other",
      wall: freshWall("s", 2),
      planned: { ...freshWall("s", 2), previews: [job("12345678", [0])] },
      output: {
        ...form.output,
        count: 9,
        crf: 30,
        target: { ...form.output.target, address: "x" },
      },
    };
    expect(planningKey(same)).toBe(key);
    const speech = { ...form.speech, mode: "none" as const };
    const filled = {
      ...form,
      speech,
      groups: [newGroup("Shots", [{ mediaId: "m", range: null }])],
    };
    const asTyped = { ...filled, titles: ["", " "], mashup: { ...form.mashup, media: [] } };
    expect(planningKey(asTyped)).toBe(planningKey(composeFormSchema.parse(asTyped)));
    expect(planningKey(asTyped)).toBe(planningKey(filled));
    expect(planningKey({ ...form, titles: ["New"] })).not.toBe(key);
    expect(planningKey({ ...form, output: { ...form.output, width: 640 } })).not.toBe(key);
  });
});

describe("toPlanningForm", () => {
  it("plans so many, makes none, tells nobody, and plans others than the job before", () => {
    const told = {
      ...form,
      userData: { ...form.userData, notifyAddress: "http://x.example", own: [] },
    };
    const planning = toPlanningForm(told, 4, 0);
    expect(planning.output).toMatchObject({ count: 4, previewOnly: true });
    expect(planning.userData.notifyAddress).toBe("");
    const seeds = [0, 1, 2].map((jobs) => toPlanningForm(told, 1, jobs).seed);
    expect(new Set(seeds).size).toBe(3);
    const long = toPlanningForm({ ...told, seed: "s".repeat(32) }, 1, 200);
    expect(long.seed.length).toBeLessThanOrEqual(32);
  });
});
