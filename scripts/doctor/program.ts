/**
 * The checks that need the program's own code. Prints the rows as one line of JSON. Modules are imported
 * inside the checks, because most of them cannot be loaded when the environment is not usable.
 */
import { dataPath, env } from "@/lib/base/env";
import { startProblem } from "@/lib/base/database/start-problem";
import { bad, good, guarded } from "./check.mjs";

type Row = ReturnType<typeof good>;

async function configurationRows() {
  env();
  return [good("Configuration", "readable")];
}

async function databaseRows() {
  const { appDatabase } = await import("@/lib/base/database/database");
  const databaseUrl = env().DATABASE_URL;
  const startedAt = performance.now();
  const database = await appDatabase();
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

/** The backend, from Settings or else from the environment. Only the end of an access key id is shown. */
async function connectionRows() {
  const { appDatabase } = await import("@/lib/base/database/database");
  const { connectionOf } = await import("@/lib/settings/active-connection");
  const { getKeptConnection } = await import("@/lib/settings/kept-connection");
  const database = await appDatabase();
  try {
    const there = await database.pool.query<{ table: string | null }>(
      "select to_regclass('app.settings') as table",
    );
    const kept = there.rows[0]?.table ? await getKeptConnection() : null;
    const { active } = connectionOf(kept, false);
    const by = kept ? "chosen in Settings" : "by the environment";
    if (active.kind === "embedded") {
      const { accessKeys } = await import("@/lib/base/secrets/access-keys");
      const { accessKeyId } = await accessKeys(dataPath());
      return [good("Connection", `embedded engine, …${accessKeyId.slice(-4)}, ${by}`)];
    }
    const { region, bucket, endpoint, keySource } = active;
    const words = `Alibaba Cloud, ${region}, bucket ${bucket}, ${endpoint}`;
    const found = await active.keys().catch(() => null);
    if (!found) {
      const mend =
        "Enter keys in Settings → Connection, or give this computer a profile file or a RAM role.";
      return [bad("Connection", `${words}, but no keys (${keySource}), ${by}`, mend)];
    }
    const { accessKeyId } = found;
    const keys = `keys of the ${keySource} …${accessKeyId.slice(-4)}`;
    return [good("Connection", `${words}, ${keys}, ${by}; test it in Settings`)];
  } finally {
    await database.close();
  }
}

/** How the space in the data folder is used. */
async function spaceRows() {
  const { measureFolder } = await import("@/lib/base/files/folder-bytes");
  const shares = await measureFolder(dataPath());
  const inGib = (bytes: number) => `${(bytes / 1024 ** 3).toFixed(2)} GiB`;
  const used = shares.reduce((sum, { bytes }) => sum + bytes, 0);
  const worthSaying = shares.filter(({ bytes }) => bytes > 0.005 * 1024 ** 3);
  const words = worthSaying.map(({ name, bytes }) => `${name} ${inGib(bytes)}`).join(", ");
  return [good("Space", worthSaying.length === 0 ? "nothing yet" : `${inGib(used)}: ${words}`)];
}

/** A failed check has the message that `npm start` would show. */
async function inStartWords(check: () => Promise<Row[]>): Promise<Row[]> {
  return check().catch((error: unknown) => {
    throw new Error(startProblem(error), { cause: error });
  });
}

const checks = [
  ["Configuration", configurationRows],
  ["Database", databaseRows],
  ["Connection", connectionRows],
  ["Space", spaceRows],
  ["Voices", async () => (await import("./voices")).voiceRows()],
] as const;

const rows: Row[] = [];
for (const [name, check] of checks) {
  const usable = rows.every((row) => row.name !== "Configuration" || row.state === "good");
  if (usable) rows.push(...(await guarded(name, () => inStartWords(check))));
  else rows.push(bad(name, "not looked at", "First mend the configuration."));
}
process.stdout.write(`${JSON.stringify(rows)}\n`);
process.exitCode = rows.some((row) => row.state === "bad") ? 1 : 0;
