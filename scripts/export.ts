import path from "node:path";
import { dataPath } from "@/lib/base/env";
import { programVersion } from "@/lib/base/database/program-version";
import { orEndWithProblem } from "@/lib/base/database/start-problem";

/** The time in a file name, as `2026-11-30-1015`. */
const stamp = () => new Date().toISOString().slice(0, 16).replace("T", "-").replace(":", "");

await orEndWithProblem(async () => {
  const { appDatabase } = await import("@/lib/base/database/database");
  const { writeArchive } = await import("@/lib/base/archive/write-archive");
  const target = path.resolve(process.argv[2] ?? `reelpress-${stamp()}.tar`);
  const database = await appDatabase();
  const source = { pool: database.pool, dataFolder: dataPath(), program: programVersion() };
  const { files, rows } = await writeArchive(source, target);
  await database.close();
  const count = Object.values(rows).reduce((sum, each) => sum + each, 0);
  console.log(`${target}: ${count} rows, ${files} files. It holds keys and secrets: keep it safe.`);
});
