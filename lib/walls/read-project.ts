import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { isCode } from "./tree";

const root = path.resolve(import.meta.dirname, "../..");
/** Folders at the root that hold no code of ours: packages, papers, what is served as it is, and reports. */
const otherFolders = ["node_modules", "docs", "public", "test-results", "playwright-report"];

/** Files that Next writes for itself. */
const generated = ["next-env.d.ts"];

/** The project's files by their paths from the root; only what can import, and the manifest, with contents. */
export async function readProject(): Promise<Map<string, string>> {
  const top = await readdir(root, { withFileTypes: true });
  const files = top.filter((entry) => entry.isFile()).map((entry) => entry.name);
  const isOurs = (name: string) => !name.startsWith(".") && !otherFolders.includes(name);
  const folders = top.filter((entry) => entry.isDirectory() && isOurs(entry.name));
  for (const { name: folder } of folders) {
    const entries = await readdir(path.join(root, folder), {
      recursive: true,
      withFileTypes: true,
    });
    for (const entry of entries.filter((each) => each.isFile())) {
      files.push(path.relative(root, path.join(entry.parentPath, entry.name)));
    }
  }
  const tree = new Map<string, string>();
  for (const file of files.filter((each) => !generated.includes(each))) {
    tree.set(
      file,
      isCode(file) || file === "package.json" ? await readFile(path.join(root, file), "utf8") : "",
    );
  }
  return tree;
}
