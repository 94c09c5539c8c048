import { dataPath, env } from "@/lib/base/env";
import { AppError } from "@/lib/base/pure/errors";
import { orEndWithProblem } from "@/lib/base/database/start-problem";

await orEndWithProblem(async () => {
  const file = process.argv[2];
  if (!file) throw new AppError("config-invalid", "Name the archive: npm run import -- FILE");
  const { restoreArchive } = await import("@/lib/base/archive/restore-archive");
  const { programMigrations } = await import("@/lib/base/database/program-version");
  const { engineMigrations } = await import("@/lib/engine/queue/migrations");
  const { appMigrations } = await import("@/lib/store/app-migrations");
  const { files, rows } = await restoreArchive(file, {
    dataFolder: dataPath(),
    databaseUrl: env().DATABASE_URL,
    migrations: { ...appMigrations, engine: engineMigrations, program: programMigrations },
  });
  const count = Object.values(rows).reduce((sum, each) => sum + each, 0);
  console.log(`${dataPath()}: ${count} rows, ${files} files. npm start works with them.`);
});
