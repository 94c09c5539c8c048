import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { codeOf, isSystemError } from "./system-error";

it("knows the code of a failure of the system, and that others have none", async () => {
  const gone = await readFile("/there/is/no/such/file").catch((error: unknown) => error);
  expect([isSystemError(gone), codeOf(gone)]).toEqual([true, "ENOENT"]);
  const others = [null, undefined, "ENOENT", new Error("no"), { code: "ENOENT" }];
  for (const other of [...others, Object.assign(new Error("no"), { code: 5 })]) {
    expect([isSystemError(other), codeOf(other)]).toEqual([false, ""]);
  }
});
