/** A file a person dropped, and the folder it lay in, which suggests a group. */
export type DroppedFile = { file: File; folder: string | null };

/** The parts of `FileSystemEntry` that are read here. */
export type DroppedEntry =
  | {
      isFile: true;
      isDirectory: false;
      name: string;
      file(done: (file: File) => void, fail: (error: unknown) => void): void;
    }
  | {
      isFile: false;
      isDirectory: true;
      name: string;
      createReader(): {
        readEntries(done: (entries: DroppedEntry[]) => void, fail: (error: unknown) => void): void;
      };
    };

const byName = (a: string, b: string) => a.localeCompare(b, undefined, { numeric: true });

/** Files that operating systems add to folders. */
function isHidden(name: string): boolean {
  return name.startsWith(".") || /^(thumbs\.db|desktop\.ini)$/i.test(name);
}

/**
 * The group a path suggests: the sub-folders under what was dropped, or the dropped folder itself
 * for files that lie directly in it; null for a file dropped alone. `path` ends in the file name.
 */
export function suggestFolder(path: readonly string[]): string | null {
  const folders = path.slice(0, -1);
  if (folders.length === 0) return null;
  const below = folders.slice(1);
  return (below.length > 0 ? below : folders).join("/");
}

/** `readEntries` answers at most 100 entries a call, so it is called until it answers none. */
async function readAllEntries(
  entry: Extract<DroppedEntry, { isDirectory: true }>,
): Promise<DroppedEntry[]> {
  const reader = entry.createReader();
  const all: DroppedEntry[] = [];
  for (;;) {
    const some = await new Promise<DroppedEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

async function walk(entry: DroppedEntry, path: readonly string[]): Promise<DroppedFile[]> {
  if (isHidden(entry.name)) return [];
  const here = [...path, entry.name];
  if (entry.isFile) {
    const file = await new Promise<File>((done, fail) => entry.file(done, fail));
    return [{ file, folder: suggestFolder(here) }];
  }
  const children = await readAllEntries(entry);
  children.sort((a, b) => byName(a.name, b.name));
  const found: DroppedFile[] = [];
  for (const child of children) found.push(...(await walk(child, here)));
  return found;
}

/** Files of whole folder trees, in the order of their names. Unreadable entries are left out. */
export async function readEntries(entries: readonly DroppedEntry[]): Promise<DroppedFile[]> {
  const found: DroppedFile[] = [];
  for (const entry of entries) {
    try {
      found.push(...(await walk(entry, [])));
    } catch {
      // A file that vanished or may not be read does not stop the others.
    }
  }
  return found;
}

/**
 * Files of a drop. Must be called inside the drop event: the list is empty afterwards, so the
 * entries are taken out before anything is awaited.
 */
export function readDroppedFiles(transfer: DataTransfer): Promise<DroppedFile[]> {
  const items = [...transfer.items].filter((item) => item.kind === "file");
  const entries = items.flatMap((item) => {
    const entry = item.webkitGetAsEntry?.() ?? null;
    return entry ? [entry as unknown as DroppedEntry] : [];
  });
  if (entries.length > 0) return readEntries(entries);
  return Promise.resolve([...transfer.files].map((file) => ({ file, folder: null })));
}

/**
 * Files of an input, in the order of their names; with `webkitdirectory` each knows its path. Browsers give the
 * files of a folder in no order at all.
 */
export function readChosenFiles(files: Iterable<File>): DroppedFile[] {
  return [...files]
    .filter((file) => !isHidden(file.name))
    .toSorted((a, b) => byName(pathOf(a), pathOf(b)))
    .map((file) => ({
      file,
      folder: file.webkitRelativePath ? suggestFolder(file.webkitRelativePath.split("/")) : null,
    }));
}

const pathOf = (file: File) => file.webkitRelativePath || file.name;
