import { afterEach, beforeEach, expect, test } from "vitest";
import type { DatabaseHandle } from "./database";
import { openTestDatabase } from "../testing/test-database";
import { migrate } from "./migrate";

let database: DatabaseHandle;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(() => database.close());

const first = { name: "001-first", sql: "create table things (n int)" };
const second = { name: "002-second", sql: "alter table things add column word text" };
const broken = { name: "002-broken", sql: "insert into things values (1); select nonsense" };

test("each migration runs once, also when two processes start together", async () => {
  await Promise.all([
    migrate(database.pool, "room", [first]),
    migrate(database.pool, "room", [first]),
  ]);
  await migrate(database.pool, "room", [first, second]);
  await database.pool.query("insert into things (n, word) values (1, 'a')");
  const done = await database.pool.query(
    "select room, name from public.reelpress_migrations order by name",
  );
  expect(done.rows).toEqual([
    { room: "room", name: "001-first" },
    { room: "room", name: "002-second" },
  ]);
});

test("a migration that fails leaves nothing of its call behind", async () => {
  await expect(migrate(database.pool, "room", [first, broken])).rejects.toThrow("nonsense");
  const tables = await database.pool.query("select to_regclass('things') as table");
  expect(tables.rows).toEqual([{ table: null }]);
});

test("rooms keep their own names apart", async () => {
  await migrate(database.pool, "one", [first]);
  await migrate(database.pool, "two", [{ name: first.name, sql: "create table others (n int)" }]);
  await database.pool.query("select * from things, others");
});

test("a test database is empty and its own", async () => {
  const other = await openTestDatabase();
  await database.pool.query("create table mine (n int)");
  await expect(other.pool.query("select * from mine")).rejects.toThrow("mine");
  await other.close();
});
