import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { secrets } from "./secrets";

const noSecret = { REELPRESS_SECRET: undefined };
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "reelpress-secrets-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("a sealed text can be opened again, and does not reveal its content", async () => {
  const sealed = (await secrets(folder, noSecret)).seal("keys", "s3cret 密钥");
  expect(sealed).toMatch(/^v1\./);
  expect(Buffer.from(sealed.split(".").at(-1) ?? "", "base64url").toString()).not.toContain("s3cr");
  expect((await secrets(folder, noSecret)).open("keys", sealed)).toBe("s3cret 密钥");
});

test("the same text never seals to the same characters", async () => {
  const own = await secrets(folder, noSecret);
  expect(own.seal("keys", "same")).not.toBe(own.seal("keys", "same"));
});

test("another purpose, another key or a changed character opens nothing", async () => {
  const own = await secrets(folder, noSecret);
  const sealed = own.seal("keys", "text");
  const refused = expect.objectContaining({ code: "config-invalid" }) as unknown;
  const attempt = async (work: () => Promise<unknown>) => work().catch((error: unknown) => error);
  const other = await secrets(path.join(folder, "other"), noSecret);
  const named = await secrets(folder, { REELPRESS_SECRET: "a word of the admin" });
  // The first character of the text is changed, because the last one holds unused bits.
  const at = sealed.lastIndexOf(".") + 1;
  const changed = `${sealed.slice(0, at)}${sealed[at] === "A" ? "B" : "A"}${sealed.slice(at + 1)}`;
  expect(await attempt(async () => own.open("callback", sealed))).toEqual(refused);
  expect(await attempt(async () => other.open("keys", sealed))).toEqual(refused);
  expect(await attempt(async () => named.open("keys", sealed))).toEqual(refused);
  expect(await attempt(async () => own.open("keys", changed))).toEqual(refused);
  expect(await attempt(async () => own.open("keys", "plain"))).toEqual(refused);
});

test("the key is one file that only the owner can read, whoever asks at the same moment", async () => {
  const all = await Promise.all(Array.from({ length: 20 }, () => secrets(folder, noSecret)));
  const sealed = all[0]?.seal("keys", "text") ?? "";
  for (const each of all) expect(each.open("keys", sealed)).toBe("text");
  expect(await readdir(folder)).toEqual(["secret.key"]);
  expect((await stat(path.join(folder, "secret.key"))).mode & 0o777).toBe(0o600);
});

test("with REELPRESS_SECRET nothing is written, and a damaged key file is refused with the way out", async () => {
  const given = { REELPRESS_SECRET: "a word of the admin" };
  const sealed = (await secrets(folder, given)).seal("keys", "text");
  expect((await secrets(folder, given)).open("keys", sealed)).toBe("text");
  expect(await readdir(folder)).toEqual([]);
  await writeFile(path.join(folder, "secret.key"), "abc");
  await expect(secrets(folder, noSecret)).rejects.toThrow(/remove it/);
});
