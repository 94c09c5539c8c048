import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const field = /LineSpacing/i;
const most = 9;

/** Not the field of a text style: texts of a Timeline have one of that name, a sample changes it, and this test. */
const others = [
  "lib/ims/schema/fidelity/documented.ts",
  "lib/ims/schema/fidelity/documented-timeline.ts",
  "lib/ims/schema/fidelity/rows/timeline-text-rows.ts",
  "lib/engine/plan/testing/timeline-samples.ts",
  "lib/proof/live-texts.test.ts",
  "lib/proof/new-field.test.ts",
];

/** Every hand-written file of the program that names the field. */
const namingIt = ["app", "components", "e2e", "lib", "scripts"]
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true }),
  )
  .filter((entry) => entry.isFile() && /\.(?:ts|tsx|mts|mjs|css)$/.test(entry.name))
  .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
  .filter((file) => field.test(readFileSync(path.join(root, file), "utf8")));

/** The files of the recipe: the first column of its table. */
function recipe(): string[] {
  const text = readFileSync(path.join(root, "CONTRIBUTING.md"), "utf8");
  const [, section = ""] = /\*\*A new field of the request\*\*([\s\S]*?)\n\*\*/.exec(text) ?? [];
  return [...section.matchAll(/^\| `([^`]+)`/gm)].map(([, file = ""]) => file);
}

it("a plain new field touches the files of the recipe in CONTRIBUTING, and no other", () => {
  expect(namingIt.filter((file) => !others.includes(file)).toSorted()).toEqual(recipe().toSorted());
  expect(recipe().length).toBeLessThanOrEqual(most);
});
