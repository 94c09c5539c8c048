import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { calledOperations, uncalledOperations, ramPolicy } from "./ram-policy";

const root = path.resolve(import.meta.dirname, "../../..");

/** Operations that the app's own code calls, found by the name in the call. */
async function operationsInTheSource(): Promise<Set<string>> {
  const called = new Set<string>();
  for (const folder of ["lib", "app"]) {
    const entries = await readdir(path.join(root, folder), { recursive: true });
    const files = entries.filter(
      (file) =>
        /\.tsx?$/.test(file) && !/\.test\.|\/testing\//.test(file) && !file.startsWith("engine/"),
    );
    for (const file of files) {
      const source = await readFile(path.join(root, folder, file), "utf8");
      for (const [, name = ""] of source.matchAll(/\.call\(\s*"([A-Z]\w+)"/g)) called.add(name);
    }
  }
  return called;
}

test("the policy allows every operation that the app calls, also a new one, and no other", async () => {
  const called = [...(await operationsInTheSource())].filter(
    (name) => !name.startsWith("Reelpress"),
  );
  expect(called.length).toBeGreaterThan(5);
  expect(called).toContain("SubmitBatchMediaProducingJob");
  const policy = JSON.parse(ramPolicy("team-bucket")) as {
    Version: string;
    Statement: { Effect: string; Action: string[]; Resource: string[] }[];
  };
  const allowed = policy.Statement.flatMap((statement) => statement.Action);
  const allowedOfIms = allowed.filter((action) => action.startsWith("ice:"));
  expect(allowedOfIms.toSorted()).toEqual(called.map((name) => `ice:${name}`).toSorted());
});

test("it allows no operation of the engine's own, no wildcard, and one bucket", () => {
  const text = ramPolicy("team-bucket");
  expect(text).not.toMatch(/"(ice|oss):\*"|Reelpress/);
  const buckets = [...text.matchAll(/acs:oss:\*:\*:([^"]+)/g)].map((match) => match[1]);
  expect(buckets).toEqual(["team-bucket", "team-bucket/*"]);
});

test("operations that are listed as never called are not called", async () => {
  const called = await operationsInTheSource();
  for (const name of uncalledOperations) {
    expect(called.has(name), `${name} is called now: take it out of uncalledOperations`).toBe(
      false,
    );
  }
  for (const name of calledOperations()) expect(name).toMatch(/^[A-Z][A-Za-z]+$/);
});
