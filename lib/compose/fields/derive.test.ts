import { describe, expect, it } from "vitest";
import { jobs } from "@/lib/i18n/messages/en/jobs";
import { jobFieldNames, pathsInFold } from "./derive";

describe("what is derived from the rows", () => {
  it.each([
    [
      "texts",
      ["look.title", "look.subHeading", "look.subHeadingLevels", "look.caption", "look.spoken"],
    ],
    ["effects", ["look.transitions", "look.vfx", "look.filters"]],
    ["stickers", ["look.stickers"]],
    ["olderVolumes", ["sound.speechGain", "sound.musicGain"]],
  ] as const)("names what a mistake opens the fold of: %s", (fold, paths) => {
    expect(pathsInFold(fold)).toEqual(paths);
  });

  it("has words for the name of every field on the page of a job", () => {
    const nameless = jobFieldNames.filter(([, name]) => !Object.hasOwn(jobs.field, name));
    expect(nameless).toEqual([]);
  });
});
