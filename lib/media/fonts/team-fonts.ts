import "server-only";
import { createHash } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { dataPath } from "@/lib/base/env";
import { madeByRename } from "@/lib/base/files/made-by-rename";
import { imsClient } from "@/lib/ims/client";
import { ImsError, imsCodes } from "@/lib/ims/errors/ims-error";
import type { FontProblem, TeamFont } from "@/lib/model/media/own-fonts";

/** More fonts than anybody chooses from are not shown. */
const mostListed = 100;

/** The fonts that were added, the latest first; none where files are kept in an account. */
export async function listTeamFonts(): Promise<TeamFont[]> {
  const client = imsClient();
  if (!client.can.storage) return [];
  const { MediaInfos } = await client.call("ListMediaBasicInfos", {
    MediaType: "text",
    BusinessType: "font",
    MaxResults: mostListed,
  });
  return MediaInfos.flatMap(({ MediaBasicInfo }) => fontOf(MediaBasicInfo) ?? []);
}

function fontOf({ InputURL, Title }: { InputURL?: string; Title?: string }): TeamFont | null {
  return InputURL ? { name: Title || path.basename(InputURL), address: InputURL } : null;
}

const missing: readonly string[] = [imsCodes.notFound, imsCodes.mediaNotFound];

/** The font at an address, however many were added after it; null where there is none. */
async function findTeamFont(address: string): Promise<TeamFont | null> {
  try {
    const { MediaInfo } = await imsClient().call("GetMediaInfo", { InputURL: address });
    return fontOf(MediaInfo.MediaBasicInfo);
  } catch (error) {
    if (error instanceof ImsError && missing.includes(error.imsCode)) return null;
    throw error;
  }
}

/**
 * Adds a font file to the library. The engine looks at its content, and refuses what texts cannot be drawn with. A file
 * that was added before is the same font.
 */
export async function addTeamFont(
  bytes: Uint8Array,
): Promise<{ ok: true; font: TeamFont } | { ok: false; problem: FontProblem }> {
  const client = imsClient();
  if (!client.can.storage) return { ok: false, problem: "elsewhere" };
  const hash = createHash("sha256").update(bytes).digest("hex");
  const key = `fonts/${hash.slice(0, 32)}`;
  const address = `oss://${client.bucket}/${key}`;
  const known = await findTeamFont(address);
  if (known) return { ok: true, font: known };
  const file = dataPath("objects", client.bucket, key);
  await mkdir(path.dirname(file), { recursive: true });
  await madeByRename(file, (temporary) => writeFile(temporary, bytes));
  try {
    await client.call("RegisterMediaInfo", {
      InputURL: address,
      MediaType: "text",
      BusinessType: "font",
    });
  } catch (error) {
    if (!(error instanceof ImsError) || error.code !== "ims-refused") throw error;
    if (error.imsCode !== imsCodes.alreadyRegistered) {
      await rm(file, { force: true });
      return { ok: false, problem: "unusable" };
    }
  }
  const font = await findTeamFont(address);
  return font ? { ok: true, font } : { ok: false, problem: "unusable" };
}
