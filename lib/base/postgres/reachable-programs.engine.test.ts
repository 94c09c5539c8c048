import { execFile } from "node:child_process";
import { chmod, mkdir, mkdtemp, rm, stat, symlink, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterEach, expect, test } from "vitest";
import { nobody } from "../testing/old-data-folder";
import { reachablePrograms } from "./reachable-programs";

const isRoot = process.getuid?.() === 0;
const account = { uid: nobody, gid: nobody };
const parents: string[] = [];

afterEach(async () => {
  for (const parent of parents.splice(0)) await rm(parent, { recursive: true, force: true });
});

/** Programs as npm installs them, with modes of a strict umask, in a folder of the given mode. */
async function installed(mode: number) {
  const parent = await mkdtemp(path.join(os.tmpdir(), "reelpress-programs-"));
  parents.push(parent);
  await chmod(parent, 0o755);
  const native = path.join(parent, "checkout", "native");
  await mkdir(path.join(native, "bin"), { recursive: true });
  await mkdir(path.join(native, "lib"));
  await writeFile(path.join(native, "lib", "words.1"), "runs\n", { mode: 0o600 });
  await symlink("words.1", path.join(native, "lib", "words"));
  const script = '#!/bin/sh\ncat "$(dirname "$0")/../lib/words"\n';
  const [initdb, postgres] = ["initdb", "postgres"].map((name) => path.join(native, "bin", name));
  for (const file of [initdb ?? "", postgres ?? ""]) await writeFile(file, script, { mode: 0o700 });
  await chmod(path.join(parent, "checkout"), mode);
  return {
    keptIn: path.join(parent, "kept"),
    programs: { initdb: initdb ?? "", postgres: postgres ?? "", version: "18.4.0", major: "18" },
  };
}

const run = (program: string) =>
  promisify(execFile)(program, [], { ...account, cwd: "/" }).then(
    ({ stdout }) => stdout.trim(),
    (error: NodeJS.ErrnoException) => error.code,
  );

test.skipIf(!isRoot)(
  "programs in a folder that is closed to others are copied once to where their account can run them",
  async () => {
    const { programs, keptIn } = await installed(0o700);
    expect(await run(programs.postgres)).toBe("EACCES");
    const copies = await Promise.all([
      reachablePrograms(programs, account, keptIn),
      reachablePrograms(programs, account, keptIn),
    ]);
    expect(await run(copies[0].postgres)).toBe("runs");
    expect(await run(copies[1].initdb)).toBe("runs");
    expect((await stat(copies[0].postgres)).uid).toBe(0);
    const again = await reachablePrograms(programs, account, keptIn);
    expect(again.postgres).toBe(copies[0].postgres);
  },
);

test.skipIf(!isRoot)("a copy that somebody else could have put there is not run", async () => {
  const { programs, keptIn } = await installed(0o700);
  const planted = path.join(keptIn, "postgresql-18.4.0");
  await mkdir(planted, { recursive: true });
  await chmod(planted, 0o777);
  await expect(reachablePrograms(programs, account, keptIn)).rejects.toMatchObject({
    message: expect.stringContaining("is not root's own") as string,
  });
});

test("programs that everybody can reach, and those of our own account, run from where they are", async () => {
  const { programs, keptIn } = await installed(0o700);
  expect(await reachablePrograms(programs, null, keptIn)).toBe(programs);
});
