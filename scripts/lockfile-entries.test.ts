import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { completeLock, missingEntries, platformOf } from "./lockfile-entries.mjs";

const lockOf = (packages: Record<string, object>) => ({ lockfileVersion: 3, packages });

test("a dropped platform package is restored with its platform", () => {
  const lock = lockOf({
    "": { name: "app" },
    "node_modules/lint": {
      version: "2.0.0",
      dev: true,
      optionalDependencies: { "@lint/linux-x64": "2.0.0", "@lint/darwin-arm64": "2.0.0" },
    },
    "node_modules/@lint/linux-x64": { version: "2.0.0", optional: true, os: ["linux"] },
  });
  expect(missingEntries(lock)).toEqual({
    "node_modules/@lint/darwin-arm64": {
      version: "2.0.0",
      dev: true,
      optional: true,
      os: ["darwin"],
      cpu: ["arm64"],
    },
  });
});

test("a range gets the locked version of its sibling packages; without one it is an error", () => {
  const parent = { optionalDependencies: { "db-linux-x64": "^1.0.0", "db-win32-x64": "^1.0.0" } };
  const sibling = { "node_modules/db-linux-x64": { version: "1.4.0" } };
  expect(missingEntries(lockOf({ "node_modules/db": parent, ...sibling }))).toMatchObject({
    "node_modules/db-win32-x64": { version: "1.4.0" },
  });
  expect(() => missingEntries(lockOf({ "node_modules/db": parent }))).toThrow(/no exact version/);
});

test("a package in a parent folder counts as present, and a second version is nested", () => {
  const one = { optionalDependencies: { "x-darwin-x64": "1.0.0" } };
  const two = { optionalDependencies: { "x-darwin-x64": "2.0.0" } };
  const found = { "node_modules/a/node_modules/x-darwin-x64": { version: "1.0.0" } };
  expect(missingEntries(lockOf({ "node_modules/a/node_modules/b": one, ...found }))).toEqual({});
  expect(
    Object.keys(missingEntries(lockOf({ "node_modules/a": one, "node_modules/b": two }))),
  ).toEqual(["node_modules/x-darwin-x64", "node_modules/b/node_modules/x-darwin-x64"]);
});

test("the lock names no registry, keeps its checksums, and completing it twice changes nothing", () => {
  const lock = lockOf({
    "node_modules/a": {
      version: "1.0.0",
      resolved: "https://mirror.example/a.tgz",
      integrity: "s",
    },
    "node_modules/b": { version: "1.0.0", optionalDependencies: { "b-darwin-x64": "1.0.0" } },
  });
  const completed = completeLock(lock);
  expect(completed.packages["node_modules/a"]).toEqual({ version: "1.0.0", integrity: "s" });
  expect(completeLock(completed)).toEqual(completed);
});

test.each([
  ["@next/swc-linux-x64-musl", { os: ["linux"], cpu: ["x64"], libc: ["musl"] }],
  ["@oxlint/binding-linux-arm-gnueabihf", { os: ["linux"], cpu: ["arm"], libc: ["glibc"] }],
  ["@next/swc-win32-arm64-msvc", { os: ["win32"], cpu: ["arm64"] }],
  ["@tailwindcss/oxide-wasm32-wasi", { cpu: ["wasm32"] }],
  ["ioredis", {}],
])("%s says where it runs", (name, platform) => {
  expect(platformOf(name)).toEqual(platform);
});

test("the lock of this repository is complete", async () => {
  const text = await readFile(new URL("../package-lock.json", import.meta.url), "utf8");
  expect(missingEntries(JSON.parse(text))).toEqual({});
  expect(text).not.toMatch(/"resolved": "http/);
});
