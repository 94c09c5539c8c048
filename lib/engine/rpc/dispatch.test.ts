import { describe, expect, it } from "vitest";
import { imsVersion, operations } from "@/lib/ims/contract/operations";
import { operationsOfIms } from "@/lib/ims/contract/operations-of-ims";
import { dispatch } from "./dispatch";
import type { WireRequest } from "./wire/read-request";

const wire = (action: string): WireRequest => ({
  method: "POST",
  path: "/",
  host: "localhost",
  headers: new Map([
    ["x-acs-action", action],
    ["x-acs-version", imsVersion],
  ]),
  query: [],
  form: [],
  body: new Uint8Array(),
  signal: new AbortController().signal,
});

describe("the operations of IMS", () => {
  it("are all known by name: missing ones are reported as not implemented, not as unknown", () => {
    const ours = Object.keys(operations).filter((name) => !name.startsWith("Reelpress"));
    const missing = [...operationsOfIms].filter((name) => !ours.includes(name));
    expect(operationsOfIms.size).toBeGreaterThanOrEqual(400);
    expect(ours.filter((name) => !operationsOfIms.has(name))).toEqual([]);
    const answers = missing.map((name) => dispatch(wire(name)));
    expect(new Set(answers.map((answer) => (answer as { httpStatus: number }).httpStatus))).toEqual(
      new Set([501]),
    );
  });

  it.each(["StartRtcRobotInstance", "SubmitSmarttagJob", "GetLiveEditingJob", "AddAdInsertion"])(
    "%s is one of them",
    (name) => expect(dispatch(wire(name))).toMatchObject({ httpStatus: 501 }),
  );

  it.each(["submitsmarttagjob", "SubmitSmarttagJobs", "toString", "constructor"])(
    "%s is none",
    (name) => expect(dispatch(wire(name))).toMatchObject({ httpStatus: 404 }),
  );
});
