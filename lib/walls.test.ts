import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { findBreaches } from "./walls/breaches";
import { roomOf } from "./walls/room";
import { processStarters } from "./walls/process-starters";
import { rooms } from "./walls/rooms";
import { isCode, isTest, isTestTool } from "./walls/tree";

const root = path.resolve(import.meta.dirname, "..");
/** Folders at the root that hold no code of ours: packages, papers, what is served as it is, and reports. */
const otherFolders = ["node_modules", "docs", "public", "test-results", "playwright-report"];

/** Files that Next writes for itself. */
const generated = ["next-env.d.ts"];

async function readTree(): Promise<Map<string, string>> {
  const top = await readdir(root, { withFileTypes: true });
  const files = top.filter((entry) => entry.isFile()).map((entry) => entry.name);
  const isOurs = (name: string) => !name.startsWith(".") && !otherFolders.includes(name);
  const folders = top.filter((entry) => entry.isDirectory() && isOurs(entry.name));
  for (const { name: folder } of folders) {
    const entries = await readdir(path.join(root, folder), {
      recursive: true,
      withFileTypes: true,
    });
    for (const entry of entries.filter((each) => each.isFile())) {
      files.push(path.relative(root, path.join(entry.parentPath, entry.name)));
    }
  }
  const tree = new Map<string, string>();
  for (const file of files.filter((each) => !generated.includes(each))) {
    tree.set(
      file,
      isCode(file) || file === "package.json" ? await readFile(path.join(root, file), "utf8") : "",
    );
  }
  return tree;
}

const tree = await readTree();

test("every file stands in a room and every arrow runs the way it may", () => {
  const { files, arrows, breaches } = findBreaches(tree, rooms, processStarters);
  expect(breaches.map(({ file, rule, message }) => `${file}: ${message} [${rule}]`)).toEqual([]);
  // A check that sees nothing says "no breach" too.
  expect(files).toBeGreaterThan(100);
  expect(arrows).toBeGreaterThan(200);
});

test("proof holds tests and their tools only", () => {
  const proof = [...tree.keys()].filter((file) => file.startsWith("lib/proof/"));
  expect(proof.length).toBeGreaterThan(0);
  expect(proof.filter((file) => !isTest(file))).toEqual([]);
});

/** They set the backend, reach it, or name it to people. The others ask what it can do. */
const nameTheBackend = [
  /^lib\/ims\/(backend|client|connection)\.ts$/,
  /^lib\/settings\//,
  /^lib\/model\/settings\/connection\.ts$/,
  /^components\/settings\/(connection\/|callback-section\.tsx$)/,
  /^components\/shell\/backend-badge\.tsx$/,
  /^app\/layout\.tsx$/,
  // Without the engine as backend nothing waits for its work, and no ffmpeg is needed.
  /^lib\/boot\.ts$/,
  /^scripts\/doctor\/program\.ts$/,
];

test("code asks what the backend can do, not which backend it is", () => {
  const files = [...tree].filter(
    ([file]) =>
      /^(app|components|lib|scripts)\//.test(file) &&
      /\.tsx?$/.test(file) &&
      !isTest(file) &&
      !isTestTool(file) &&
      !/^(lib\/engine|lib\/walls|scripts\/bench)/.test(file),
  );
  const naming = files.filter(([, text]) =>
    /["']embedded["']|\b(kind|backend) [=!]== "cloud"/.test(text),
  );
  const offenders = naming.filter(([file]) => !nameTheBackend.some((each) => each.test(file)));
  expect(offenders.map(([file]) => file)).toEqual([]);
  const reaching = files.filter(([, text]) => /\bcan\??\.extensions\b/.test(text));
  expect(reaching.map(([file]) => file).filter((file) => !file.startsWith("lib/ims/"))).toEqual([]);
  // A check that sees nothing finds no offender either.
  expect([naming.length, reaching.length]).not.toContain(0);
});

test("the table has no circle: rooms can be put on floors", () => {
  const open = new Map(rooms.map((room) => [room.name, new Set<string>(room.may)]));
  for (let before = -1; before !== open.size; ) {
    before = open.size;
    for (const [name, may] of open) {
      if ([...may].every((other) => !open.has(other))) open.delete(name);
    }
  }
  expect([...open.keys()]).toEqual([]);
});

test("a pure room leans on pure rooms only", () => {
  const pure = rooms.filter((room) => room.pure);
  expect(pure.length).toBeGreaterThan(5);
  const names = pure.map((room) => room.name);
  expect(pure.flatMap((room) => room.may).filter((name) => !names.includes(name))).toEqual([]);
});

test("the table names each room once, and only rooms that exist", () => {
  const names = rooms.map((room) => room.name);
  expect(new Set(names).size).toBe(names.length);
  expect(rooms.flatMap((room) => room.may).filter((name) => !names.includes(name))).toEqual([]);
});

test("only the mount, the boot file, the scripts and the proof may use the engine", () => {
  const users = rooms.filter((room) => room.may.some((name) => name.split("/")[0] === "engine"));
  const outside = users.map((room) => room.name).filter((name) => !name.startsWith("engine"));
  expect(outside).toEqual(["mount", "boot", "proof", "scripts", "bench"]);
  const mount = "app/api/ims/route.ts";
  expect(roomOf(rooms, mount)?.name).toBe("mount");
});
