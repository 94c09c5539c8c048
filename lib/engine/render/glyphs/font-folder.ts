import "server-only";
import { copyFile, mkdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { madeByRename } from "@/lib/base/files/made-by-rename";
import { codeOf } from "@/lib/base/pure/system-error";
import { fallbackFonts, mainFont } from "@/lib/ims/schema/effects/shipped-fonts";
import { type FolderFile, fontFaces, shippedPath, type TextFont } from "./fonts";

/**
 * Makes the font folder of a text, with the main font, its fallback fonts and the files of the text's own
 * font, and a fontconfig file that names only this folder, so that a clip looks the same on every machine. Returns the folder and the environment
 * variables that libass needs.
 */
export async function prepareFontFolder(
  cacheFolder: string,
  font: TextFont | null = null,
): Promise<{ folder: string; env: NodeJS.ProcessEnv }> {
  const folder = path.join(/* turbopackIgnore: true */ cacheFolder, font?.folder.name ?? "faces");
  const config = path.join(folder, "fonts.conf");
  await mkdir(folder, { recursive: true });
  for (const face of fontFaces) {
    for (const [index, { files }] of [mainFont, ...fallbackFonts].entries()) {
      const file = shippedPath(files[face]);
      await link(file, path.join(folder, `${face}-${index}${path.extname(file)}`));
    }
  }
  for (const file of font?.folder.files ?? []) {
    const place = path.join(/* turbopackIgnore: true */ folder, file.name);
    if (file.copied) await putOnce(file.path, file.copied, place);
    else await link(file.path, place);
  }
  const wanted = fontsConfig(folder);
  if ((await readFile(config, "utf8").catch(() => null)) !== wanted) {
    await madeByRename(config, (temporary) => writeFile(temporary, wanted));
  }
  return { folder, env: { ...process.env, FONTCONFIG_FILE: config } };
}

/** The original may be moved or replaced, but the folder is named by its content. */
async function putOnce(
  from: string,
  { unpacked }: NonNullable<FolderFile["copied"]>,
  to: string,
): Promise<void> {
  if (await stat(to).catch(() => null)) return;
  await madeByRename(to, (temporary) =>
    unpacked ? writeFile(temporary, unpacked) : copyFile(from, temporary),
  );
}

async function link(from: string, to: string): Promise<void> {
  try {
    await symlink(from, to);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  }
}

function fontsConfig(folder: string): string {
  const escaped = folder.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escaped}</dir>
  <cachedir>${escaped}/index</cachedir>
</fontconfig>
`;
}
