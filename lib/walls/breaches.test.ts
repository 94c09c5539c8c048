import { expect, test } from "vitest";
import { findBreaches } from "./breaches";
import { rooms } from "./rooms";

/** Module names stand in <> here, so that these lines are no imports of this file. */
const code = (text: string) => text.replaceAll(/<([^>]+)>/g, '"$1"');

function breachesOf(files: Record<string, string>) {
  const tree = new Map(Object.entries(files).map(([file, text]) => [file, code(text)]));
  return findBreaches(tree, rooms).breaches.map(({ file, rule }) => `${rule}: ${file}`);
}

const floor = {
  "lib/base/errors.ts": "",
  "lib/base/database.ts": "import <server-only>; import pg from <pg>;",
  "lib/ims/client.ts": "import <server-only>;",
  "lib/model/job.ts": "export type Job = string;",
  "lib/store/jobs.ts": "import <server-only>; import { a } from <@/lib/model/job>;",
  "lib/engine/create-engine.ts": "import { plan } from <./plan/plan-batch>;",
  "lib/engine/plan/plan-batch.ts": "",
  "app/api/ims/route.ts": "import { a } from <@/lib/engine/create-engine>;",
};

test("a tree whose arrows all run down has no breach", () => {
  expect(breachesOf(floor)).toEqual([]);
});

test.each([
  ["by alias", "import { a } from <@/lib/engine/create-engine>;"],
  ["by a relative path", "import { a } from <../engine/create-engine>;"],
  ["as a type", "import type { A } from <@/lib/engine/create-engine>;"],
  ["as a type among values", "import { b, type A } from <@/lib/engine/create-engine>;"],
  ["over several lines", "import {\n  a,\n  b,\n} from <@/lib/engine/create-engine>;"],
  ["for its effect", "import <@/lib/engine/create-engine>;"],
  ["dynamically", "const a = await import(<@/lib/engine/create-engine>);"],
  ["in a type expression", "type A = import(<@/lib/engine/create-engine>).A;"],
  ["by re-export", "export * from <@/lib/engine/create-engine>;"],
  ["by a named re-export", "export { a } from <@/lib/engine/create-engine>;"],
  ["by require", "const a = require(<@/lib/engine/create-engine>);"],
  ["as a worker", "new Worker(new URL(<../engine/create-engine.ts>, import.meta.url));"],
])("the app reaching for the engine %s is caught", (_, text) => {
  expect(breachesOf({ ...floor, "lib/jobs/loaders.ts": text })).toEqual([
    "room: lib/jobs/loaders.ts",
  ]);
});

test.each([
  ["upward", "lib/model/job.ts", "import { a } from <@/lib/store/jobs>;"],
  ["sideways between use cases", "lib/media/actions.ts", "import { a } from <@/lib/jobs/actions>;"],
  ["from a page into the store", "app/page.tsx", "import { a } from <@/lib/store/jobs>;"],
  ["from furniture into the domain", "components/ui/card.tsx", "import a from <@/lib/model/job>;"],
  ["from the planner to the database", "lib/engine/plan/x.ts", "import <@/lib/base/database>;"],
  ["from the engine to the client", "lib/engine/rpc/x.ts", "import a from <@/lib/ims/client>;"],
])("an arrow %s is caught", (_, file, text) => {
  const others = { "lib/jobs/actions.ts": "" };
  expect(breachesOf({ ...floor, ...others, [file]: text })).toEqual([`room: ${file}`]);
});

test("a file that stands in no room, and an import that leads nowhere, are caught", () => {
  expect(breachesOf({ "lib/extras/thing.ts": "" })).toEqual(["room: lib/extras/thing.ts"]);
  expect(breachesOf({ "lib/base/log.ts": "import a from <./gone>;" })).toEqual([
    "room: lib/base/log.ts",
  ]);
});

test("a client component may reach a server action, but no server-only file, however far", () => {
  const files = {
    "lib/base/log.ts": "import <server-only>;",
    "lib/jobs/actions.ts": "// why\n'use server';\nimport { log } from <@/lib/base/log>;",
    "lib/jobs/words.ts": "",
    "components/jobs/retry.tsx": "<use client>;\nimport { a } from <@/lib/jobs/actions>;",
    "components/jobs/board.tsx": "<use client>;\nimport { a } from <@/lib/jobs/words>;",
  };
  expect(breachesOf(files)).toEqual([]);
  const leak = { "lib/jobs/words.ts": "import { log } from <@/lib/base/log>;" };
  expect(breachesOf({ ...files, ...leak })).toEqual(["client: components/jobs/board.tsx"]);
  const asType = { "lib/jobs/words.ts": "import type { Log } from <@/lib/base/log>;" };
  expect(breachesOf({ ...files, ...asType })).toEqual([]);
});

test.each([
  "const a = Math.random();",
  "const a = new Date();",
  "const a = Date.now();",
  "const a = setTimeout(b, 1);",
  "const a = await fetch(url);",
  "const a = process.env.HOME;",
  "import a from <node:path>;",
])("a pure room refuses %s, and other rooms do not", (text) => {
  expect(breachesOf({ "lib/engine/plan/x.ts": text })).toEqual(["pure: lib/engine/plan/x.ts"]);
  expect(breachesOf({ "lib/engine/plan/x.test.ts": text })).toEqual([]);
  expect(breachesOf({ "lib/base/x.ts": text })).toEqual([]);
});

test("a pure room may read a date it is given, and name a clock in a comment", () => {
  expect(breachesOf({ "lib/model/x.ts": "const a = new Date(text).toISOString();" })).toEqual([]);
  expect(breachesOf({ "lib/model/x.ts": "// no Date.now() here\n/* fetch() */" })).toEqual([]);
});

test("files over 300 lines, drawers and stray process starters are caught", () => {
  expect(breachesOf({ "lib/base/a.ts": "\n".repeat(300) })).toEqual([]);
  expect(breachesOf({ "lib/base/a.ts": "\n".repeat(301) })).toEqual(["size: lib/base/a.ts"]);
  for (const name of ["utils", "helpers", "common", "types", "index"]) {
    expect(breachesOf({ [`lib/base/${name}.ts`]: "" })).toEqual([`name: lib/base/${name}.ts`]);
    expect(breachesOf({ [`lib/base/${name}/a.ts`]: "" })).toEqual([`name: lib/base/${name}/a.ts`]);
  }
  const starter = "import { spawn } from <node:child_process>;";
  expect(breachesOf({ "lib/base/a.ts": starter })).toEqual(["process: lib/base/a.ts"]);
});
