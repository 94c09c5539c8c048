import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { accessKeys } from "./access-keys";

const nothing = {
  REELPRESS_ACCESS_KEY_ID: undefined,
  REELPRESS_ACCESS_KEY_SECRET: undefined,
};
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "reelpress-keys-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("the pair is made once, and stays", async () => {
  const data = path.join(folder, "new", "data");
  const made = await accessKeys(data, nothing);
  expect(made.accessKeyId).toMatch(/^RP[0-9A-F]{20}$/);
  expect(made.accessKeySecret.length).toBeGreaterThanOrEqual(32);
  expect(await accessKeys(data, nothing)).toEqual(made);
});

test("everybody who asks at the same moment gets the same pair", async () => {
  const pairs = await Promise.all(Array.from({ length: 20 }, () => accessKeys(folder, nothing)));
  expect(new Set(pairs.map((pair) => pair.accessKeySecret)).size).toBe(1);
  expect(await readdir(folder)).toEqual(["credentials.json"]);
});

test("only the owner can read the file", async () => {
  await accessKeys(folder, nothing);
  const { mode } = await stat(path.join(folder, "credentials.json"));
  expect(mode & 0o777).toBe(0o600);
});

test("a pair from the environment is used and nothing is written", async () => {
  const given = { REELPRESS_ACCESS_KEY_ID: "id", REELPRESS_ACCESS_KEY_SECRET: "secret" };
  expect(await accessKeys(folder, given)).toEqual({ accessKeyId: "id", accessKeySecret: "secret" });
  expect(await readdir(folder)).toEqual([]);
});

test("half a pair and a damaged file are refused with the way out", async () => {
  await expect(
    accessKeys(folder, { ...nothing, REELPRESS_ACCESS_KEY_ID: "id" }),
  ).rejects.toMatchObject({ code: "config-invalid" });
  await writeFile(path.join(folder, "credentials.json"), "{");
  await expect(accessKeys(folder, nothing)).rejects.toThrow(/Remove it/);
});
