import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { type OperationName, operations } from "@/lib/ims/contract/operations";
import { decode } from "./decode";
import { type Fault, isFault } from "./faults";

type Fields = Record<string, string>;

const names = Object.keys(operations) as OperationName[];
const shapeOf = (name: OperationName): Record<string, z.ZodType> => operations[name].request.shape;
const isMandatory = (field: z.ZodType): boolean => !field.safeParse(undefined).success;
const mandatory = names.filter((name) => Object.values(shapeOf(name)).some(isMandatory));

function read(name: OperationName, query: Fields, strict = false) {
  return decode(
    name,
    {
      method: "POST",
      path: "/",
      host: "localhost",
      headers: new Map(),
      query: Object.entries(query),
      form: [],
      body: new Uint8Array(),
      signal: new AbortController().signal,
    },
    strict,
  );
}

/** Words of the schema library about its own types. */
const libraryWords = /invalid input|expected|received|unrecognized|too (small|big)|NaN|undefined/i;

describe("the parameters of every operation", () => {
  it.each(mandatory)("%s without what it needs answers MissingParameter", (name) => {
    const [first = ""] =
      Object.entries(shapeOf(name)).find(([, field]) => isMandatory(field)) ?? [];
    const empty = Object.fromEntries(Object.keys(shapeOf(name)).map((field) => [field, ""]));
    for (const query of [{}, empty]) {
      expect(read(name, query)).toMatchObject({
        code: "MissingParameter",
        message: `The input parameter "${first}" that is mandatory for processing this request is not supplied.`,
      });
    }
  });

  it.each(names)("%s says what is wrong in words of its own", (name) => {
    for (const field of Object.keys(shapeOf(name))) {
      for (const value of ["☂", "-1", "{", "1e9", "null", "true"]) {
        const answer = read(name, { [field]: value });
        if (isFault(answer)) expect(answer.message).not.toMatch(libraryWords);
      }
    }
  });

  it("count as absent when empty, except texts that an update empties", () => {
    const empty = { MediaType: "", StartTime: "", MaxResults: "", SortBy: "", NextToken: "" };
    expect(read("ListMediaBasicInfos", empty)).toEqual({
      request: { MaxResults: 10, SortBy: "desc" },
      passedThrough: [],
    });
    expect(read("UpdateMediaInfo", { MediaId: "a", Description: "", CateId: "" })).toMatchObject({
      request: { MediaId: "a", Description: "" },
    });
  });

  it.each([
    ["true", true],
    ["True", true],
    ["1", true],
    ["FALSE", false],
  ])("%s is a switch", (text, value) => {
    const answer = read("ListMediaBasicInfos", { IncludeFileBasicInfo: text });
    expect(answer).toMatchObject({ request: { IncludeFileBasicInfo: value } });
  });

  it.each(["ten", "0x10", "1,5", "Infinity", "10px"])("%s is no number", (MaxResults) => {
    const fault = read("ListMediaBasicInfos", { MaxResults }) as Fault;
    expect([fault.code, fault.problems?.[0]?.path]).toEqual(["InvalidParameter", "MaxResults"]);
  });

  it("report a mistyped name before a missing one", () => {
    const fault = read("GetBatchMediaProducingJob", { jobId: "a" }) as Fault;
    expect(fault).toMatchObject({ code: "InvalidParameter" });
    expect(fault.message).toContain("did you mean JobId?");
  });
});
