import {
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  writeFile,
} from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type DatabaseHandle, openDatabase } from "../database/database";
import { migrate } from "../database/migrate";
import { restoreArchive } from "./restore-archive";
import { writeArchive } from "./write-archive";

const odd = {
  name: "001-odd",
  sql: `create schema engine;
    create table engine.things (
      id text primary key, seq bigint generated always as identity unique,
      parent text references engine.things, bytes bytea, doc jsonb, at timestamptz, plain timestamp,
      amount numeric(20, 10), big bigint, real double precision, tags text[], flag boolean, words text,
      doubled bigint generated always as (big * 2) stored);
    create table engine.seeded (name text primary key, value text);
    insert into engine.seeded values ('by the migration', 'first');`,
};
const app = {
  name: "001-notes",
  sql: `create schema app;
    create table app.notes (id serial primary key, thing text references engine.things, note text);
    create function app.shout() returns trigger language plpgsql as
      $$ begin new.note := upper(new.note); return new; end $$;`,
};
const trigger = {
  name: "002-shout",
  sql: "create trigger shout before insert on app.notes for each row execute function app.shout()",
};
const later = {
  name: "002-later",
  sql: "alter table engine.things add column added int default 5",
};
const then = { engine: [odd], app: [app, trigger] };
const now = { engine: [odd, later], app: [app, trigger] };

const rowsWanted = 40_000;
const name = `${"很长的名字".repeat(12)} & 'quotes' 100%.mp4`;
const queries = [
  "select id, seq, parent, encode(bytes, 'hex') as bytes, doc::text, at::text, plain::text, amount::text, big::text, real::text, tags::text, flag, words, doubled::text from engine.things order by id",
  "select * from engine.seeded order by name",
  "select * from app.notes order by id",
];

let folder: string;
let archive: string;
let before: unknown[];
let source: DatabaseHandle;

async function answers(database: DatabaseHandle): Promise<unknown[]> {
  const found = await Promise.all(queries.map((query) => database.pool.query(query)));
  return found.map(({ rows }) => rows as unknown);
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "reelpress-archive-"));
  const dataFolder = path.join(folder, "from");
  archive = path.join(folder, "all.tar");
  source = await openDatabase({ dataFolder });
  for (const [room, migrations] of Object.entries(then)) {
    await migrate(source.pool, room, migrations);
  }
  await source.pool.query(
    `insert into engine.things (id, parent, bytes, doc, at, plain, amount, big, real, tags, flag, words)
     values ('a', 'b', '\\x00ff5c0a', '{"b":[1,null,"\\\\u4f60"],"a":1e400}', '2026-02-28 23:59:59.123456+05:45',
       'infinity', 1234567890.0123456789, 9223372036854775807 / 4, 0.1::float8 + 0.2, array['x,y', null, '"'], true, e'tab\\t nl\\n cr\\r back\\\\ \\\\. 你好'),
     ('b', 'a', '', 'null', '-infinity', null, 'NaN', -1, '-0', '{}', null, '')`,
  );
  await source.pool.query(
    `insert into engine.things (id, words) select 'n' || i, repeat(md5(i::text), 12) from generate_series(1, ${rowsWanted}) i`,
  );
  await source.pool.query("update engine.seeded set value = 'changed'");
  await source.pool.query("insert into app.notes (thing, note) values ('a', 'loud'), (null, null)");
  const objects = path.join(dataFolder, "objects", "reelpress");
  await mkdir(objects, { recursive: true });
  await mkdir(path.join(dataFolder, "cache"));
  await writeFile(path.join(objects, name), Buffer.alloc(3_000_001, 7));
  await writeFile(path.join(objects, "empty"), "");
  await writeFile(path.join(objects, "clip.mp4.part-1"), "not whole");
  await writeFile(path.join(dataFolder, "cache", "shot"), "again");
  await writeFile(path.join(dataFolder, "secret.key"), "key");
  before = await answers(source);
  let writing = true;
  const busy = async () => {
    for (let n = 0; writing; n += 1) {
      await source.pool.query("insert into app.notes (note) values ($1)", [`late ${n}`]);
      await source.pool.query("insert into engine.things (id, words) values ($1, 'late')", [
        `z${n}`,
      ]);
    }
  };
  const work = busy();
  await writeArchive({ pool: source.pool, dataFolder, program: "0.1.0" }, archive);
  writing = false;
  await work;
});

afterAll(async () => {
  await source.close();
  await rm(folder, { recursive: true, force: true });
});

/**
 * The rows that a consistent archive may hold: the earlier rows, and what the concurrent writer had
 * committed.
 */
const withoutLate = (found: unknown[]) =>
  found.map((rows) =>
    (rows as { id?: unknown; note?: unknown }[]).filter(
      (row) => !String(row.id).startsWith("z") && !String(row.note).startsWith("LATE"),
    ),
  );

const refusal = (words: RegExp) =>
  expect.objectContaining({
    code: "config-invalid",
    message: expect.stringMatching(words) as string,
  });

describe("an archive that was written while the program worked", () => {
  test("comes back row by row and byte by byte, into the tables of a newer version", async () => {
    const dataFolder = path.join(folder, "to");
    await restoreArchive(archive, { dataFolder, migrations: now, program: "0.2.0" });
    const database = await openDatabase({ dataFolder });
    expect(withoutLate(await answers(database))).toEqual(before);
    const added = await database.pool.query("select distinct added from engine.things");
    expect(added.rows).toEqual([{ added: 5 }]);
    const objects = path.join(dataFolder, "objects", "reelpress");
    expect((await readdir(objects)).sort()).toEqual([name, "empty"].sort());
    expect((await readFile(path.join(objects, name))).equals(Buffer.alloc(3_000_001, 7))).toBe(
      true,
    );
    expect(await readFile(path.join(dataFolder, "secret.key"), "utf8")).toBe("key");
    expect((await readdir(dataFolder)).sort()).toEqual(
      ["database.key", "objects", "pg", "pg.log", "secret.key"].sort(),
    );
    // The sequences go on counting, and the constraints hold again.
    const next = await database.pool.query(
      "insert into app.notes (note) values ('x') returning note, id > (select count(*) from app.notes) as fresh",
    );
    expect(next.rows).toEqual([{ note: "X", fresh: true }]);
    await database.pool.query("insert into engine.things (id) values ('next')");
    const orphan = database.pool.query("insert into engine.things (id, parent) values ('o', '?')");
    await expect(orphan).rejects.toMatchObject({ code: "23503" });
    await database.close();
  });

  test("is refused by a folder or database that is not empty, and changes nothing there", async () => {
    const dataFolder = path.join(folder, "full");
    await mkdir(dataFolder);
    await writeFile(path.join(dataFolder, "mine"), "x");
    const restored = restoreArchive(archive, { dataFolder, migrations: now, program: "0.2.0" });
    await expect(restored).rejects.toEqual(refusal(/not empty \(mine\)/));
    expect(await readdir(dataFolder)).toEqual(["mine"]);
    const { url: databaseUrl } = source;
    const empty = path.join(folder, "empty-but-database");
    const into = { dataFolder: empty, databaseUrl, migrations: now, program: "0.2.0" };
    await expect(restoreArchive(archive, into)).rejects.toEqual(
      refusal(/DATABASE_URL is not empty/),
    );
    expect(await readdir(empty)).toEqual([]);
    expect((await source.pool.query("select count(*) > 0 as there from app.notes")).rows).toEqual([
      { there: true },
    ]);
  });

  test("is refused when it is truncated, changed or no archive, and nothing is made", async () => {
    const whole = (await stat(archive)).size;
    const dataFolder = path.join(folder, "never");
    const into = { dataFolder, migrations: now, program: "0.2.0" };
    const other = path.join(folder, "other.tar");
    const cuts = [0, 100, 512, 5_000, Math.floor(whole / 2), whole - 3_000, whole - 1_500];
    for (const size of cuts) {
      await writeFile(other, await readFile(archive));
      await truncate(other, size);
      await expect(restoreArchive(other, into)).rejects.toEqual(refusal(/cannot be imported/));
    }
    await writeFile(other, await readFile(archive));
    const handle = await open(other, "r+");
    await handle.write("X", Math.floor(whole / 2));
    await handle.close();
    await expect(restoreArchive(other, into)).rejects.toEqual(refusal(/not what was written/));
    await writeFile(other, Buffer.alloc(20_000, "text "));
    await expect(restoreArchive(other, into)).rejects.toEqual(refusal(/cannot be imported/));
    await expect(stat(dataFolder)).rejects.toMatchObject({ code: "ENOENT" });
  });

  test("is refused by an older program, which names the version it needs", async () => {
    const dataFolder = path.join(folder, "never");
    const older = restoreArchive(archive, { dataFolder, migrations: now, program: "0.0.9" });
    await expect(older).rejects.toEqual(
      refusal(/written by Reelpress 0\.1\.0, and this is Reelpress 0\.0\.9/),
    );
    const lacking = { dataFolder, migrations: { ...now, app: [app] }, program: "0.1.0" };
    await expect(restoreArchive(archive, lacking)).rejects.toEqual(refusal(/newer/));
    expect(await readdir(dataFolder)).toEqual([]);
  });

  test("does not overwrite an existing file", async () => {
    const again = writeArchive(
      { pool: source.pool, dataFolder: folder, program: "0.1.0" },
      archive,
    );
    await expect(again).rejects.toEqual(refusal(/is there already/));
  });
});
