import { expect, it } from "vitest";
import { abilitiesOf } from "@/lib/ims/backend";
import { jobKinds } from "@/lib/model/form/kinds/job-kinds";
import { wallModeOf, whyNoWall } from "./wall-mode";

it("plans by a job where the request cannot name draws, and never where that would make videos", () => {
  const modes = (kind: "embedded" | "cloud") =>
    Object.fromEntries(jobKinds.map((each) => [each, wallModeOf(abilitiesOf(kind), each)]));
  expect(modes("embedded")).toEqual({
    groups: "drawn",
    match: "drawn",
    film: "drawn",
    sports: "planned",
    mashup: "drawn",
  });
  expect(modes("cloud")).toEqual({
    groups: "planned",
    match: "planned",
    film: "planned",
    sports: null,
    mashup: null,
  });
});

it("says why videos that can be made are not seen before", () => {
  const reasons = (kind: "embedded" | "cloud", isPaired: boolean) =>
    jobKinds.map((each) => whyNoWall(abilitiesOf(kind), each, isPaired));
  expect(reasons("embedded", true)).toEqual(jobKinds.map(() => null));
  expect(reasons("cloud", false)).toEqual([null, null, null, "kind", "kind"]);
  expect(reasons("cloud", true)).toEqual(["pairs", "pairs", "pairs", "kind", "kind"]);
});
