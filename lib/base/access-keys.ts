import "server-only";
import { randomBytes } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { type Env, env } from "./env";
import { AppError } from "./errors";

/** The key pair that the embedded engine accepts. */
export type AccessKeys = { accessKeyId: string; accessKeySecret: string };

const accessKeysSchema = z.object({
  accessKeyId: z.string().min(1),
  accessKeySecret: z.string().min(1),
});

type Given = Pick<Env, "REELPRESS_ACCESS_KEY_ID" | "REELPRESS_ACCESS_KEY_SECRET">;

/**
 * The pair from the environment, else the one in `<data>/credentials.json`, which is made with
 * random values by whoever asks first.
 * @throws AppError `config-invalid` when half a pair is given or the file is unreadable
 */
export async function accessKeys(dataFolder: string, given: Given = env()): Promise<AccessKeys> {
  const id = given.REELPRESS_ACCESS_KEY_ID;
  const secret = given.REELPRESS_ACCESS_KEY_SECRET;
  if (id && secret) return { accessKeyId: id, accessKeySecret: secret };
  if (id || secret) {
    throw new AppError(
      "config-invalid",
      "REELPRESS_ACCESS_KEY_ID and REELPRESS_ACCESS_KEY_SECRET go together: set both, or neither to have a pair made.",
    );
  }
  const file = path.join(dataFolder, "credentials.json");
  return (await readKeys(file)) ?? (await makeKeys(file));
}

async function readKeys(file: string): Promise<AccessKeys | undefined> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  try {
    return accessKeysSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new AppError(
      "config-invalid",
      `${file} is damaged. Remove it to have a new pair made, or set REELPRESS_ACCESS_KEY_ID and REELPRESS_ACCESS_KEY_SECRET.`,
      { cause: error },
    );
  }
}

/** `link` refuses an existing name, so of two processes that start together both get one pair. */
async function makeKeys(file: string): Promise<AccessKeys> {
  const keys: AccessKeys = {
    accessKeyId: `RP${randomBytes(10).toString("hex").toUpperCase()}`,
    accessKeySecret: randomBytes(24).toString("base64url"),
  };
  await mkdir(path.dirname(file), { recursive: true });
  const aside = `${file}.${process.pid}.${randomBytes(4).toString("hex")}`;
  try {
    await writeFile(aside, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600, flush: true });
    await link(aside, file);
    return keys;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    const winner = await readKeys(file);
    if (!winner) throw error;
    return winner;
  } finally {
    await rm(aside, { force: true });
  }
}
