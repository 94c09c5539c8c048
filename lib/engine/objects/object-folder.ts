import "server-only";
import { lstat, realpath, stat } from "node:fs/promises";
import path from "node:path";
import type { ObjectAddress } from "./object-address";

/** The folder that stands in for OSS. Addresses have been checked by `readObjectUrl`. */
export type ObjectFolder = {
  /** The path of an object, which need not exist yet. */
  pathOf(address: ObjectAddress): string;
  /** The path of an existing file inside the folder; null when there is none. */
  find(address: ObjectAddress): Promise<string | null>;
  /**
   * The address under the name that the object has on the disk: links are followed, and on a
   * case-insensitive disk the disk's spelling is used. The address itself when no object exists yet.
   */
  canonical(address: ObjectAddress): Promise<ObjectAddress>;
  /** Null when a file may be written there, else why not. */
  writeProblem(address: ObjectAddress): Promise<string | null>;
};

async function realpathOrNull(file: string): Promise<string | null> {
  return realpath(file).catch(() => null);
}

export function objectFolder(root: string): ObjectFolder {
  const pathOf = ({ bucket, key }: ObjectAddress) =>
    path.join(/* turbopackIgnore: true */ root, bucket, ...key.split("/"));

  /** `real` must have its links resolved, so that a link to the outside counts as outside. */
  async function isInside(real: string): Promise<boolean> {
    const realRoot = await realpathOrNull(root);
    return realRoot !== null && (real === realRoot || real.startsWith(realRoot + path.sep));
  }

  return {
    pathOf,
    async find(address) {
      const file = pathOf(address);
      const real = await realpathOrNull(file);
      if (real === null || !(await isInside(real))) return null;
      const facts = await stat(real).catch(() => null);
      return facts?.isFile() ? file : null;
    },
    async canonical(address) {
      const file = pathOf(address);
      const folder = await realpathOrNull(path.dirname(file));
      const realRoot = await realpathOrNull(root);
      if (folder === null || realRoot === null) return address;
      // If the path itself is a link, publishing replaces the link, and the file it points to stays.
      const there = await lstat(file).catch(() => null);
      const real =
        there && !there.isSymbolicLink()
          ? ((await realpathOrNull(file)) ?? file)
          : path.join(/* turbopackIgnore: true */ folder, path.basename(file));
      const [bucket = "", ...key] = path.relative(realRoot, real).split(path.sep);
      return { bucket, key: key.join("/") };
    },
    async writeProblem(address) {
      const file = pathOf(address);
      const there = await lstat(file).catch(() => null);
      if (there?.isDirectory()) return "a folder has this name already";
      let parent = path.dirname(file);
      while (parent.startsWith(root + path.sep)) {
        const facts = await stat(parent).catch(() => null);
        if (facts && !facts.isDirectory()) return "a part of the path is a file";
        if (facts) break;
        if (await lstat(parent).catch(() => null)) return "the path leads out of the bucket";
        parent = path.dirname(parent);
      }
      const real = await realpathOrNull(parent);
      // The root itself may not exist before the first object.
      if (real === null) return null;
      return (await isInside(real)) ? null : "the path leads out of the bucket";
    },
  };
}
