import "server-only";
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import path from "node:path";
import { type Env, env } from "../env";
import { AppError } from "../pure/errors";
import { madeOnce } from "./made-once";

/** `v1.<nonce>.<tag>.<text>`, each base64url: AES-256-GCM. */
const form = /^v1\.([\w-]{16})\.([\w-]{22})\.([\w-]*)$/;
const keyBytes = 32;

/**
 * Encrypts secrets for the database. `purpose` is authenticated too: a sealed text opens only for the
 * same purpose.
 */
export type Secrets = {
  seal(purpose: string, text: string): string;
  /**
   * @throws AppError `config-invalid` when it was sealed with another key, for another purpose, or is
   * damaged
   */
  open(purpose: string, sealed: string): string;
};

/**
 * The sealer of this data folder. Its key comes from `REELPRESS_SECRET`, else from
 * `<data>/secret.key`, which is made with random values by whoever asks first: so a copy of the
 * database alone opens nothing.
 * @throws AppError `config-invalid` when the key file is damaged
 */
export async function secrets(
  dataFolder: string,
  given: Partial<Pick<Env, "REELPRESS_SECRET">> = env(),
): Promise<Secrets> {
  const key = given.REELPRESS_SECRET
    ? Buffer.from(hkdfSync("sha256", given.REELPRESS_SECRET, "", "reelpress secrets v1", keyBytes))
    : await keyFromFile(path.join(dataFolder, "secret.key"));
  return {
    seal(purpose, text) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(purpose));
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return ["v1", ...[nonce, cipher.getAuthTag(), body].map(toText)].join(".");
    },
    open(purpose, sealed) {
      const parts = form.exec(sealed)?.slice(1).map(toBytes);
      const [nonce, tag, body] = parts ?? [];
      try {
        if (!nonce || !tag || !body) throw new Error("not a sealed text");
        const decipher = createDecipheriv("aes-256-gcm", key, nonce)
          .setAAD(Buffer.from(purpose))
          .setAuthTag(tag);
        return Buffer.concat([decipher.update(body), decipher.final()]).toString("utf8");
      } catch (error) {
        throw new AppError(
          "config-invalid",
          "A kept secret cannot be opened: REELPRESS_SECRET is another one, or secret.key in the data folder was removed. Enter the secret again in Settings.",
          { cause: error },
        );
      }
    },
  };
}

const toText = (bytes: Buffer): string => bytes.toString("base64url");
const toBytes = (text: string): Buffer => Buffer.from(text, "base64url");

function keyFromFile(file: string): Promise<Buffer> {
  return madeOnce(file, {
    make: () => randomBytes(keyBytes),
    write: (key) => `${key.toString("hex")}\n`,
    read(text) {
      const key = Buffer.from(text.trim(), "hex");
      if (key.length === keyBytes) return key;
      throw new AppError(
        "config-invalid",
        `${file} is damaged. Put back the file from a copy, or remove it and enter the secrets in Settings again.`,
      );
    },
  });
}
