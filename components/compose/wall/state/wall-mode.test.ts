import { expect, it } from "vitest";
import { abilitiesOf } from "@/lib/ims/backend";
import { jobKinds } from "@/lib/model/form/kinds/job-kinds";
import { wallModeOf } from "./wall-mode";

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
