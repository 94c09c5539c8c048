import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { pruneFolder } from "./prune-folder";
import { touchFile } from "./seal";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "reelpress-prune-"));
  await mkdir(path.join(folder, "ab"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Writes a file of 100 bytes that was last used `hoursAgo`. */
async function keep(name: string, hoursAgo: number): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, Buffer.alloc(100));
  const at = new Date(Date.now() - hoursAgo * 3_600_000);
  await utimes(file, at, at);
  return file;
}
const left = async () =>
  (await readdir(folder, { recursive: true })).filter((name) => name !== "ab").sort();

it("removes the least recently used files, also in subfolders, and no more than needed", async () => {
  await keep("newer", 3);
  await keep("ab/oldest", 9);
  await keep("old", 5);
  await pruneFolder(folder, 250);
  expect(await left()).toEqual(["newer", "old"]);
  await pruneFolder(folder, 250);
  expect(await left()).toEqual(["newer", "old"]);
});

it("keeps files that were used within the hour, whatever their size", async () => {
  const file = await keep("ab/used-again", 9);
  await keep("fresh", 0.5);
  await keep("old", 2);
  await touchFile(file);
  await pruneFolder(folder, 0);
  expect(await left()).toEqual(["ab/used-again", "fresh"]);
});
