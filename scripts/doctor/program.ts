/**
 * The checks that need the program's own code. Prints the rows as one line of JSON. What they look
 * at is imported late: most of it cannot be loaded with an environment that is not usable.
 */
import { dataPath, type Env, env } from "@/lib/base/env";
import { bad, good, guarded } from "./check.mjs";

type Row = ReturnType<typeof good>;

async function configurationRows() {
  env();
  return [good("Configuration", "readable")];
}

async function databaseRows() {
  const { openDatabase } = await import("@/lib/base/database");
  const databaseUrl = env().DATABASE_URL;
  const startedAt = performance.now();
  const database = await openDatabase({ dataFolder: dataPath(), databaseUrl });
  try {
    const answer = await database.pool.query<{ server_version: string }>("show server_version");
    const version = (answer.rows[0]?.server_version ?? "").split(" ")[0];
    const ms = Math.round(performance.now() - startedAt);
    return [
      good(
        "Database",
        `PostgreSQL ${version}, ${databaseUrl ? "DATABASE_URL" : "embedded"}, ${ms} ms`,
      ),
    ];
  } finally {
    await database.close();
  }
}

async function credentialRows() {
  return [good("Credentials", await whoSigns(env()))];
}

/** Says which pair is used by its public half; never a secret. */
async function whoSigns(given: Env): Promise<string> {
  if (given.ALIBABA_CLOUD_ACCESS_KEY_ID) {
    return `Alibaba Cloud, ${given.ALIBABA_CLOUD_ACCESS_KEY_ID.slice(0, 4)}…, ${given.IMS_REGION}`;
  }
  const { accessKeys } = await import("@/lib/base/access-keys");
  const { accessKeyId } = await accessKeys(dataPath());
  return `embedded engine, ${accessKeyId.slice(0, 4)}…`;
}

const checks = [
  ["Configuration", configurationRows],
  ["Database", databaseRows],
  ["Credentials", credentialRows],
  ["Voices", async () => (await import("./voices")).voiceRows()],
] as const;

const rows: Row[] = [];
for (const [name, check] of checks) {
  const usable = rows.every((row) => row.name !== "Configuration" || row.state === "good");
  if (usable) rows.push(...(await guarded(name, check)));
  else rows.push(bad(name, "not looked at", "First mend the configuration."));
}
process.stdout.write(`${JSON.stringify(rows)}\n`);
process.exitCode = rows.some((row) => row.state === "bad") ? 1 : 0;
