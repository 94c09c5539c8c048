import "server-only";
import { randomBytes } from "node:crypto";
import path from "node:path";
import { z } from "zod";
import { type Env, env } from "../env";
import { AppError } from "../pure/errors";
import { madeOnce } from "./made-once";

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
  return keysFromFile(path.join(dataFolder, "credentials.json"));
}

function keysFromFile(file: string): Promise<AccessKeys> {
  return madeOnce(file, {
    make: () => ({
      accessKeyId: `RP${randomBytes(10).toString("hex").toUpperCase()}`,
      accessKeySecret: randomBytes(24).toString("base64url"),
    }),
    write: (keys) => `${JSON.stringify(keys, null, 2)}\n`,
    read(text) {
      try {
        return accessKeysSchema.parse(JSON.parse(text));
      } catch (error) {
        throw new AppError(
          "config-invalid",
          `${file} is damaged. Remove it to have a new pair made, or set REELPRESS_ACCESS_KEY_ID and REELPRESS_ACCESS_KEY_SECRET.`,
          { cause: error },
        );
      }
    },
  });
}
