import "server-only";
import { appDatabase } from "@/lib/base/database/database";
import { dataPath } from "@/lib/base/env";
import { secrets } from "@/lib/base/secrets/secrets";
import { type KeptConnection, keptConnectionSchema } from "@/lib/model/settings/connection";
import { getSetting, removeSetting, setSetting } from "@/lib/store/settings";

const key = "connection";
/** The purpose for which the secret is sealed: it opens for no other purpose. */
const purpose = "connection.accessKeySecret";

/**
 * The saved connection, or null.
 * @throws AppError `config-invalid` when the row cannot be read
 */
export const getKeptConnection = async () =>
  getSetting(await appDatabase(), key, keptConnectionSchema);

export const keepConnection = async (kept: KeptConnection) =>
  setSetting(await appDatabase(), key, kept);

export const forgetConnection = async () => removeSetting(await appDatabase(), key);

export async function sealSecret(secret: string): Promise<string> {
  return (await secrets(dataPath())).seal(purpose, secret);
}

/** @throws AppError `config-invalid` when it was sealed with another key */
export async function openSecret(sealed: string): Promise<string> {
  return (await secrets(dataPath())).open(purpose, sealed);
}
