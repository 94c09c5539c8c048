import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { askedOperations, neverAsked, ramPolicy } from "./ram-policy";

const root = path.resolve(import.meta.dirname, "../../..");

/** Operations that the app's own code asks a client for, by the name in the call. */
async function operationsInTheSource(): Promise<Set<string>> {
  const asked = new Set<string>();
  for (const folder of ["lib", "app"]) {
    const entries = await readdir(path.join(root, folder), { recursive: true });
    const files = entries.filter(
      (file) =>
        /\.tsx?$/.test(file) && !/\.test\.|\/testing\//.test(file) && !file.startsWith("engine/"),
    );
    for (const file of files) {
      const source = await readFile(path.join(root, folder, file), "utf8");
      for (const [, name = ""] of source.matchAll(/\.call\(\s*"([A-Z]\w+)"/g)) asked.add(name);
    }
  }
  return asked;
}

test("the policy allows every operation that the app asks for, also one that is new, and no other", async () => {
  const asked = [...(await operationsInTheSource())].filter(
    (name) => !name.startsWith("Reelpress"),
  );
  expect(asked.length).toBeGreaterThan(5);
  expect(asked).toContain("SubmitBatchMediaProducingJob");
  const policy = JSON.parse(ramPolicy("team-bucket")) as {
    Version: string;
    Statement: { Effect: string; Action: string[]; Resource: string[] }[];
  };
  const allowed = policy.Statement.flatMap((statement) => statement.Action);
  const allowedOfIms = allowed.filter((action) => action.startsWith("ice:"));
  expect(allowedOfIms.toSorted()).toEqual(asked.map((name) => `ice:${name}`).toSorted());
});

test("it allows nothing of the engine's own, no wildcard, and one bucket", () => {
  const text = ramPolicy("team-bucket");
  expect(text).not.toMatch(/"(ice|oss):\*"|Reelpress/);
  const buckets = [...text.matchAll(/acs:oss:\*:\*:([^"]+)/g)].map((match) => match[1]);
  expect(buckets).toEqual(["team-bucket", "team-bucket/*"]);
});

test("what is said never to be asked is not asked", async () => {
  const asked = await operationsInTheSource();
  for (const name of neverAsked) {
    expect(asked.has(name), `${name} is asked now: take it out of neverAsked`).toBe(false);
  }
  for (const name of askedOperations()) expect(name).toMatch(/^[A-Z][A-Za-z]+$/);
});
