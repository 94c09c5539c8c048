import { expect, test } from "vitest";
import { findBreaches } from "./walls/breaches";
import { roomOf } from "./walls/room";
import { processStarters } from "./walls/process-starters";
import { readProject } from "./walls/read-project";
import { rooms } from "./walls/rooms";
import { isTest, isTestTool } from "./walls/tree";

const tree = await readProject();

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
