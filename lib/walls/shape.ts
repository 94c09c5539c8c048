import { children, parse } from "./syntax";
import { isCode, isScript, type Tree } from "./tree";

const lineLimit = 300;
/** How many files a folder may hold, folders not counted: more cannot be scanned. */
export const folderLimit = 25;

/** Names that say nothing of what is inside. */
const drawers = /^(common|shared|types?|index|constants?|functions?|general|other|stuff|tools?)$/;
/** Words that make a drawer of any name. */
const drawerWords = /^(utils?|utilit(y|ies)|helpers?|misc|stuff)$/;

/** A file that is too long, that only hands on what others make, or whose path names a drawer. */
export function* fileBreaches(tree: Tree, file: string): Iterable<[rule: string, message: string]> {
  const lines = isCode(file) ? (tree.get(file) ?? "").split("\n").length - 1 : 0;
  if (lines > lineLimit) {
    yield ["size", `${lines} lines: more than ${lineLimit} is more than one thought`];
  }
  if (isScript(file) && isBarrel(file, tree.get(file) ?? "")) {
    yield ["barrel", "only hands on what others make: import it where it is made"];
  }
  // The namespace "common" is a word of the interface texts, not a drawer.
  if (!file.includes("/") || file.startsWith("lib/i18n/messages/")) return;
  const names = file.split("/").map((part) => part.replace(/\..*$/, ""));
  const drawer = names.find(
    (name) =>
      drawers.test(name.toLowerCase()) || wordsOf(name).some((word) => drawerWords.test(word)),
  );
  if (drawer !== undefined) yield ["name", `"${drawer}" names a drawer: name what is in it`];
}

function isBarrel(file: string, source: string): boolean {
  const statements = children(parse(file, source), "body");
  return (
    statements.length > 0 &&
    statements.every((each) => each.type.startsWith("Export") && each.source)
  );
}

const wordsOf = (name: string) =>
  name
    .replaceAll(/([a-z\d])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .split(/[-_]/);

/**
 * Folders with more files than a reader can scan. The root is exempt, because tools look for their files
 * there.
 */
export function* folderBreaches(tree: Tree): Iterable<[folder: string, message: string]> {
  const counts = new Map<string, number>();
  for (const file of tree.keys()) {
    const folder = file.slice(0, Math.max(file.lastIndexOf("/"), 0));
    if (folder) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  for (const [folder, files] of counts) {
    if (files > folderLimit) {
      yield [folder, `${files} files: put what belongs together into a folder of its own`];
    }
  }
}
