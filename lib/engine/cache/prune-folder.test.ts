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

/** A file of 100 bytes that was used so many hours ago. */
async function keep(name: string, hoursAgo: number): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, Buffer.alloc(100));
  const at = new Date(Date.now() - hoursAgo * 3_600_000);
  await utimes(file, at, at);
  return file;
}
const left = async () =>
  (await readdir(folder, { recursive: true })).filter((name) => name !== "ab").sort();

it("takes away what was used longest ago, also below, and no more than it must", async () => {
  await keep("newer", 3);
  await keep("ab/oldest", 9);
  await keep("old", 5);
  await pruneFolder(folder, 250);
  expect(await left()).toEqual(["newer", "old"]);
  await pruneFolder(folder, 250);
  expect(await left()).toEqual(["newer", "old"]);
});

it("keeps what was used within the hour, whatever its size", async () => {
  const file = await keep("ab/used-again", 9);
  await keep("fresh", 0.5);
  await keep("old", 2);
  await touchFile(file);
  await pruneFolder(folder, 0);
  expect(await left()).toEqual(["ab/used-again", "fresh"]);
});
