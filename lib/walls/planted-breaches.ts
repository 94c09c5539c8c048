export type Files = Record<string, string>;

/** A small tree in which everything stands as it may. */
export const floor: Files = {
  "package.json": JSON.stringify({
    dependencies: { kysely: "1", next: "1", pg: "1", react: "1", "server-only": "1", zod: "1" },
    devDependencies: { "@types/node": "1", "fast-check": "1", vitest: "1" },
  }),
  "app/api/ims/route.ts": "import { a } from '@/lib/engine/create-engine';",
  "components/ui/card.css": "@import './sheet.css'; /* @import 'gone'; */ b { color: red }",
  "components/ui/sheet.css": "",
  "app/globals.css": "",
  "components/jobs/board.tsx": "'use client';\nimport { a } from '@/lib/jobs/words';",
  "components/jobs/retry.tsx": "'use client';\nimport { a } from '@/lib/jobs/actions';",
  "components/ui/card.tsx": "import { useState } from 'react'; export const C = () => <div/>;",
  "lib/base/database.ts": "import 'server-only'; import pg from 'pg';",
  "lib/base/errors.ts": "",
  "lib/base/log.ts": "import 'server-only';",
  "lib/engine/create-engine.ts": "import { plan } from './plan/plan-batch';",
  "lib/engine/whole.engine.test.ts": "import { a } from './testing/parts';",
  "lib/engine/plan/plan-batch.ts":
    "import { z } from 'zod'; const at = (text: string) => new Date(text);",
  "lib/engine/render/draw-child.mjs": "import fs from 'node:fs'; import './sums.mjs';",
  "lib/engine/render/sums.mjs": "",
  "lib/engine/testing/parts.ts": "import { vi } from 'vitest'; import '../create-engine';",
  "lib/ims/client.ts": "import 'server-only';",
  "lib/jobs/actions.ts": "// why\n'use server';\nimport { log } from '@/lib/base/log';",
  "lib/jobs/words.ts": "import type { Log } from '@/lib/base/log';",
  "lib/model/job.ts": "export type Job = Readonly<{ id: string }>;",
  "lib/proof/whole.engine.test.ts": "import { a } from '../engine/testing/parts';",
  "lib/store/jobs.ts": "import 'server-only'; import { a } from '@/lib/model/job';",
  "scripts/start.mjs": "import './prepare/run.mjs';",
  "scripts/prepare/run.mjs": "",
};

/** A planted breach: what it is, the rule that must catch it, where, and what is written there. */
export type Row = [what: string, rule: string, file: string, text: string, beside?: Files];

// Put together, so that this file reaches for nothing itself.
const engine = ["@", "lib/engine/create-engine"].join("/");

/** Ways in which the app can reach for the engine. */
const reaches: Row[] = [
  ["by alias", `import { a } from '${engine}';`],
  ["by a relative path", "import { a } from '../engine/create-engine';"],
  ["by a way round", "import { a } from '@/lib/jobs/../engine/create-engine';"],
  ["under the name of its JavaScript", "import { a } from '../engine/create-engine.js';"],
  ["with a query", "import a from '../engine/create-engine.ts?raw';"],
  ["as a type", `import type { A } from '${engine}';`],
  ["as a type among values", `import { b, type A } from '${engine}';`],
  ["over several lines", `import {\n  a, // "\n  b,\n} from '${engine}';`],
  ["for its effect", `import '${engine}';`],
  ["dynamically", `const a = await import('${engine}');`],
  ["dynamically, with a template", "const a = await import(`@/lib/engine/create-engine`);"],
  ["with an open template", "const a = await import(`@/lib/engine/create-${kind}`);"],
  ["with a sum", "const a = await import('@/lib/engine/create-' + name);"],
  ["in a type expression", `type A = import('${engine}').A;`],
  ["as typeof", `type A = typeof import('${engine}');`],
  ["by re-export", `export * from '${engine}';`],
  ["by re-export under a name", `export * as engine from '${engine}';`],
  ["by a named re-export", `export { a } from '${engine}';`],
  ["by re-export of a type", `export type { A } from '${engine}';`],
  ["by require", `const a = require('${engine}');`],
  ["by import = require", "import a = require('../engine/create-engine');"],
  ["by require.resolve", "const a = require.resolve('../engine/create-engine');"],
  ["by createRequire", `createRequire(import.meta.url)('${engine}');`],
  ["by a require of its own name", `const load = createRequire(here); load.resolve('${engine}');`],
  [
    "by another name of createRequire",
    `import { createRequire as make } from 'node:module'; const a = make(here); a('${engine}');`,
  ],
  ["by import.meta.resolve", `import.meta.resolve('${engine}');`],
  ["by a mock", `vi.mock('${engine}');`],
  ["by a mock of an import", `vi.mock(import('${engine}'), () => ({}));`],
  ["by importActual", `const a = await vi.importActual('${engine}');`],
  ["as a worker", "new Worker(new URL('../engine/create-engine.ts', import.meta.url));"],
  [
    "as a child, by its path",
    "fork(path.join(import.meta.dirname, '../engine/create-engine.ts'));",
  ],
  ["as a child, by a plain text", "fork('../engine/create-engine.ts');"],
  ["by a reference", "/// <reference path='../engine/create-engine.ts' />\nexport {};"],
].map(([what = "", text = ""]) => [
  `the engine reached ${what}`,
  "room",
  "lib/jobs/loaders.ts",
  text,
]);

const arrows = (
  [
    ["upward", "room", "lib/model/x.ts", "import { a } from '@/lib/store/jobs/jobs';"],
    ["sideways between use cases", "room", "lib/media/x.ts", "import a from '@/lib/jobs/actions';"],
    [
      "from a page into the store",
      "room",
      "app/page.tsx",
      "import { a } from '@/lib/store/jobs/jobs';",
    ],
    ["from furniture into the domain", "room", "components/ui/x.tsx", "import '@/lib/model/job';"],
    [
      "from the planner to the database",
      "room",
      "lib/engine/plan/x.ts",
      "import '@/lib/base/log';",
    ],
    ["from the engine to the client", "room", "lib/engine/rpc/x.ts", "import '@/lib/ims/client';"],
    ["of a test", "room", "lib/jobs/x.test.ts", `import '${engine}';`],
    ["of a .mjs in lib", "room", "lib/store/x.mjs", "import '../engine/render/sums.mjs';"],
    ["of a .js", "room", "lib/store/x.js", "import '../engine/render/sums.mjs';"],
    ["of a .cjs", "room", "lib/store/x.cjs", "require('../engine/render/sums.mjs');"],
    ["of a .jsx", "room", "components/ui/x.jsx", "import '../../lib/engine/render/sums.mjs';"],
    ["of a .mts", "room", "lib/store/x.mts", `import '${engine}';`],
    [
      "of a .mjs, as a type in a comment",
      "room",
      "lib/store/x.mjs",
      "/** @type {import('../engine/create-engine').A} */ let a;",
    ],
    [
      "of a .mjs, as an import tag in a comment",
      "room",
      "lib/store/x.mjs",
      "/** @import { A } from '../engine/create-engine' */",
    ],
    [
      "to a .json",
      "room",
      "lib/store/x.ts",
      "import a from '../media/a.json';",
      { "lib/media/a.json": "{}" },
    ],
    ["of a style sheet", "room", "components/ui/x.css", "@import '../../app/globals.css';"],
    [
      "of a style sheet by url",
      "room",
      "components/ui/x.css",
      "@import url(../../app/globals.css);",
    ],
    ["of a style sheet's plugin", "room", "app/x.css", "@plugin '../lib/store/jobs.ts';"],
    ["to nowhere", "room", "lib/base/x.ts", "import a from './gone';"],
    ["of a script to a use case", "room", "scripts/x.ts", "import '../lib/jobs/words';"],
  ] satisfies Row[]
).map(([what, ...rest]): Row => [`an arrow ${what}`, ...rest]);

export const planner = "lib/engine/plan/x.ts";
export const impurities: Row[] = [
  ["dice", "const a = Math.random();"],
  ["dice in brackets", "const a = Math['random']();"],
  ["dice taken out", "const { random } = Math;"],
  ["a clock", "const a = new Date();"],
  ["a clock as a function", "const a = Date.now();"],
  ["a clock handed on", "const a = list.map(Date.now); const b = Date;"],
  ["performance", "const a = performance.now();"],
  ["a timer", "const a = setTimeout(b, 1);"],
  ["the network", "const a = await fetch(url);"],
  ["process", "const a = process.env.HOME;"],
  ["process by globalThis", "const a = globalThis.process;"],
  ["process, declared", "declare const process: { env: object }; const a = process.env;"],
  ["process, shadowed elsewhere", "const f = (process) => process; const a = process.pid;"],
  ["process in a shorthand", "const a = { process };"],
  ["Buffer", "const a = Buffer.from(b);"],
  ["Buffer as a type", "export const f = (a: Buffer) => a;"],
  ["a type of Node", "export const f = (a: NodeJS.Timeout) => a;"],
  ["window", "const a = window.innerWidth;"],
  ["document", "const a = document.title;"],
  ["document as a type", "export const f = (a: typeof document) => a;"],
  ["navigator", "const a = navigator.language;"],
  ["crypto", "const a = crypto.randomUUID();"],
  ["storage", "localStorage.setItem(a, b);"],
  ["the console", "console.log(1);"],
  ["a global that no room was given", "const a = new URLPattern(b);"],
  ["text as code", "const a = new Function('return-process');"],
  ["where it stands", "const a = import.meta.url;"],
  ["the machine's time zone", "const a = new Date(0).getHours();"],
  ["the machine's language", "const a = (1).toLocaleString();"],
  ["the machine's order of letters", "list.sort((a, b) => a.localeCompare(b));"],
  ["a module of Node", "import a from 'node:path';"],
  ["a module of Node by require", "const a = createRequire(b)('node:fs');"],
  ["a package", "import pg from 'pg';"],
  ["a package as a type", "import type { Pool } from 'pg';"],
  ["a package by re-export", "export { Pool } from 'pg';"],
  ["a package by import()", "const a = await import('pg');"],
].map(([what = "", text = ""]) => [`a pure room with ${what}`, "pure", planner, text]);

const others: Row[] = [
  ["a package of one pure room in another", "pure", "lib/engine/letters/x.ts", "import 'zod';"],
  ["a global of one pure room in another", "pure", "lib/engine/letters/x.ts", "new URL(a);"],
  ["a file that stands in no room", "room", "lib/extras/thing.ts", ""],
  ["a paper that stands in no room", "room", "lib/extras/answers.json", ""],
  ["a file that cannot be read", "syntax", "lib/base/x.ts", "import {"],
  ["a module whose name is not written", "blind", "lib/base/x.ts", "await import(name);"],
  ["a mock whose name is not written", "blind", "lib/base/x.test.ts", "vi.mock(`${name}`);"],
  ["a package that nobody named", "package", "lib/base/x.ts", "import a from 'left-pad';"],
  ["another alias", "package", "lib/base/x.ts", "import a from '#engine';"],
  ["a path from the root", "package", "lib/base/x.ts", "import a from '/lib/engine/x';"],
  ["a module of Node without node:", "package", "lib/base/x.ts", "import a from 'fs';"],
  ["a package of development", "package", "lib/base/x.ts", "import { vi } from 'vitest';"],
  ["a helper of tests", "testing", "lib/engine/x.ts", "import { a } from './testing/parts';"],
  ["a type of tests", "testing", "lib/engine/x.ts", "import type { a } from './testing/parts';"],
  ["a test", "testing", "lib/engine/x.ts", "import { a } from './whole.engine.test';"],
  [
    "a helper from deep inside",
    "testing",
    "lib/engine/x.ts",
    "import './testing/a/b';",
    {
      "lib/engine/testing/a/b.ts": "",
    },
  ],
  [
    "TypeScript from JavaScript",
    "plain",
    "lib/engine/render/x.mjs",
    "import './sums.ts';",
    { "lib/engine/render/sums.ts": "" },
  ],
  ["lib from a script of Node", "plain", "scripts/x.mjs", "import '../lib/base/errors';"],
  ["a drawer", "name", "lib/base/utils.ts", ""],
  ["a folder that is a drawer", "name", "lib/base/helpers/a.ts", ""],
  ["a drawer with a first name", "name", "lib/base/string-utils.ts", ""],
  ["a drawer in humps", "name", "lib/base/testHelpers.mjs", ""],
  ["a file over 300 lines", "size", "lib/base/a.ts", "\n".repeat(301)],
  ["a script over 300 lines", "size", "scripts/a.mjs", "\n".repeat(301)],
  ["a style sheet over 300 lines", "size", "app/a.css", "\n".repeat(301)],
  [
    "a starter of processes",
    "process",
    "lib/base/a.ts",
    "import { spawn } from 'node:child_process';",
  ],
  ["a starter by import()", "process", "lib/base/a.ts", "await import('node:child_process');"],
  [
    "a starter by process",
    "process",
    "lib/base/a.ts",
    "process.getBuiltinModule('node:child_process');",
  ],
  [
    "a circle of two",
    "circle",
    "lib/base/a.ts",
    "import './b';",
    {
      "lib/base/b.ts": "import './a';",
    },
  ],
  [
    "a circle of types",
    "circle",
    "lib/base/a.ts",
    "import type { B } from './b';",
    {
      "lib/base/b.ts": "import type { C } from './c';",
      "lib/base/c.ts": "import { a } from './a';",
    },
  ],
  ["a file that imports itself", "circle", "lib/base/a.ts", "import './a';"],
];

const client = "components/jobs/x.tsx";
const reachWords = "'use client';\nimport { a } from '@/lib/jobs/far';";
const leaks: Row[] = [
  ["server-only code", "import '@/lib/base/log';"],
  ["a module of Node", "import fs from 'node:fs';"],
  ["a package of the server", "import { sql } from 'kysely';"],
  ["a page's server half", "import { headers } from 'next/headers';"],
  ["a module of Node by import()", "const a = () => import('node:fs');"],
  ["a module of Node by re-export", "export * from 'node:path';"],
].map(([what = "", text = ""]) => [
  `a client component that brings ${what} through others`,
  "client",
  client,
  reachWords,
  { "lib/jobs/far.ts": "export * from './farther';", "lib/jobs/farther.ts": text },
]);

export const planted: Row[] = [...reaches, ...arrows, ...impurities, ...others, ...leaks];
