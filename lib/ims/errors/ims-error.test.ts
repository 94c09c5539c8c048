import { afterEach, expect, test, vi } from "vitest";
import { AppError } from "@/lib/base/pure/errors";
import { ImsError } from "./ims-error";

afterEach(() => vi.resetModules());

/** Loads the same file a second time, as a bundler does for another route. */
async function otherCopy() {
  vi.resetModules();
  const [base, ims] = await Promise.all([import("@/lib/base/pure/errors"), import("./ims-error")]);
  expect(base.AppError).not.toBe(AppError);
  return { ...base, ...ims };
}

test("an error of another copy of the module is known by its family", async () => {
  const other = await otherCopy();
  const refused = new other.ImsError("ims-refused", "no", { imsCode: "MediaNotFound" });
  expect(refused instanceof ImsError).toBe(true);
  expect(refused instanceof AppError).toBe(true);
  expect(new other.AppError("unexpected", "x") instanceof AppError).toBe(true);
});

test("a family does not take in its relatives or strangers", () => {
  expect(new AppError("unexpected", "x") instanceof ImsError).toBe(false);
  expect(new Error("x") instanceof AppError).toBe(false);
  for (const value of [null, undefined, "x", {}, Object.create(null)]) {
    expect(value instanceof AppError).toBe(false);
  }
});

test("a subclass that states no family is recognised by identity", () => {
  class Special extends AppError {}
  expect(new Special("unexpected", "x") instanceof Special).toBe(true);
  expect(new Special("unexpected", "x") instanceof AppError).toBe(true);
  expect(new AppError("unexpected", "x") instanceof Special).toBe(false);
});
