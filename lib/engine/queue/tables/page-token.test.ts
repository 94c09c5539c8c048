import { expect, it } from "vitest";
import { readPageToken, writePageToken } from "./page-token";

it("reads back what it wrote, for the same list only", () => {
  const token = writePageToken("42", "jobs desc");
  expect(readPageToken(token, "jobs desc")).toBe("42");
  expect(readPageToken(token, "jobs asc")).toBeNull();
});

it("refuses anything that is not one of its tokens", () => {
  const forged = Buffer.from(JSON.stringify([1, "jobs desc", "1; drop table"])).toString("base64");
  for (const token of ["", "x", "8EqYpQbZ6Eh7+Zz8DxVYoQ==", forged]) {
    expect(readPageToken(token, "jobs desc")).toBeNull();
  }
});
