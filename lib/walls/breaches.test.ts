import { expect, test } from "vitest";
import { findBreaches } from "./breaches";
import { type Files, floor, impurities, planted, planner } from "./planted-breaches";
import { processStarters } from "./process-starters";
import { rooms } from "./rooms";
import { folderLimit } from "./shape";

function breachesOf(files: Files) {
  return findBreaches(new Map(Object.entries(files)), rooms, processStarters).breaches;
}
const namesOf = (files: Files) => breachesOf(files).map(({ file, rule }) => `${rule}: ${file}`);

test("the small tree has no breach", () => {
  expect(breachesOf(floor)).toEqual([]);
});

test.each(planted)("%s is caught", (_, rule, file, text, beside) => {
  const files = { ...floor, ...beside, [file]: text };
  expect(new Set(namesOf(files))).toEqual(new Set([`${rule}: ${file}`]));
});

test("the planted breaches are many, and each is another one", () => {
  expect(new Set(planted.map(([what]) => what)).size).toBe(planted.length);
  const caught = planted.filter(([, rule, file, text, beside]) =>
    namesOf({ ...floor, ...beside, [file]: text }).includes(`${rule}: ${file}`),
  );
  expect(`${caught.length} of ${planted.length} caught`).toBe("146 of 146 caught");
});

test("a folder of more than 25 files is caught, and its folders are not counted", () => {
  const files = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`lib/store/a${at}.ts`, ""]));
  const below = { "lib/store/deep/a.ts": "", "lib/store/deep/b.ts": "" };
  expect(namesOf({ ...files(folderLimit), ...below })).toEqual([]);
  expect(namesOf({ ...files(folderLimit + 1), ...below })).toEqual(["folder: lib/store"]);
});

test("what a pure room may do is left alone", () => {
  const texts = [
    "const a = new Date(0).toISOString(); const b = Date.UTC(2020, 1);",
    "const a = (1 as unknown) instanceof Date; type C = Date | Record<string, Map<string, Date>>;",
    "// no Date.now() here\n/* fetch() */ const a = 'process.env';",
    "const a = (document: string) => document; const { fetch, x: window } = {}; fetch(window);",
    "function f<T extends object>(process: T): asserts process is T {} for (const name of [f]) name();",
    "type A<T> = T extends (infer U)[] ? U : { [K in keyof T]: K }; enum E { name, b = name }",
    "const a = { process: 1, b: a.window.document }; class D { fetch() {} crypto = 1 }",
    "const a = Math.max(1, Math.PI); const b = a.toLocaleString('en'); try { } catch (name) { name }",
  ];
  for (const text of texts) expect(breachesOf({ ...floor, [planner]: text })).toEqual([]);
});

test("outside a pure room, and in its tests, the same is no breach", () => {
  for (const [, , , text] of impurities) {
    const isArrow = /import|export|require/.test(text);
    if (isArrow) continue;
    expect(namesOf({ ...floor, "lib/base/x.ts": text })).toEqual([]);
    expect(namesOf({ ...floor, "lib/engine/plan/x.test.ts": text })).toEqual([]);
    expect(namesOf({ ...floor, "lib/engine/plan/testing/x.ts": text })).toEqual([]);
  }
});

test("tests, their helpers, proof and the browser tests may use what is there for tests", () => {
  const use = "import { a } from '@/lib/engine/testing/parts'; import { vi } from 'vitest';";
  const allowed = ["lib/engine/x.test.ts", "lib/engine/testing/x.ts", "lib/proof/x.test.ts"];
  for (const file of allowed) expect(namesOf({ ...floor, [file]: use })).toEqual([]);
});

test("what only looks like an arrow is none", () => {
  const texts = [
    '// import { a } from "@/lib/engine/create-engine"',
    "const a = `import { a } from '@/lib/engine/create-engine';`;",
    "const a = './gone.ts'; const b = new URL('../..', import.meta.url);",
    "const a = b.resolve('@/lib/engine/gone'); jobs.require('everything');",
  ];
  for (const text of texts) expect(breachesOf({ ...floor, "lib/jobs/x.ts": text })).toEqual([]);
});
