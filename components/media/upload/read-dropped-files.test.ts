import { expect, test } from "vitest";
import {
  type DroppedEntry,
  readChosenFiles,
  readEntries,
  suggestFolder,
} from "./read-dropped-files";

function fileEntry(name: string): DroppedEntry {
  return {
    isFile: true,
    isDirectory: false,
    name,
    file: (done) => done(new File(["x"], name)),
  };
}

/** As in Chromium: at most `batch` entries per call, then an empty list. */
function folderEntry(name: string, children: DroppedEntry[], batch = 2): DroppedEntry {
  return {
    isFile: false,
    isDirectory: true,
    name,
    createReader() {
      let at = 0;
      return {
        readEntries(done) {
          done(children.slice(at, at + batch));
          at += batch;
        },
      };
    },
  };
}

const seen = (found: Awaited<ReturnType<typeof readEntries>>) =>
  found.map(({ file, folder }) => [folder, file.name]);

test("a folder tree becomes files with their sub-folder, in the order of numbers", async () => {
  const tree = folderEntry("spring", [
    folderEntry("hook", ["10.mp4", "9.mp4", "2.mp4", "1.mp4", "3.mp4"].map(fileEntry)),
    folderEntry("product", [fileEntry("a.mov"), folderEntry("close", [fileEntry("b.mov")])]),
    fileEntry("loose.jpg"),
  ]);
  expect(seen(await readEntries([tree]))).toEqual([
    ["hook", "1.mp4"],
    ["hook", "2.mp4"],
    ["hook", "3.mp4"],
    ["hook", "9.mp4"],
    ["hook", "10.mp4"],
    ["spring", "loose.jpg"],
    ["product", "a.mov"],
    ["product/close", "b.mov"],
  ]);
});

test("folders with more entries than one read answers lose none", async () => {
  const many = Array.from({ length: 257 }, (_, index) => fileEntry(`${index}.jpg`));
  expect(await readEntries([folderEntry("all", many, 100)])).toHaveLength(257);
});

test("hidden files of operating systems are left out", async () => {
  const tree = folderEntry("a", [
    fileEntry(".DS_Store"),
    fileEntry("Thumbs.db"),
    folderEntry(".git", [fileEntry("x.mp4")]),
    fileEntry("x.mp4"),
  ]);
  expect(seen(await readEntries([tree]))).toEqual([["a", "x.mp4"]]);
});

test("one entry that cannot be read does not lose the others", async () => {
  const broken: DroppedEntry = {
    isFile: true,
    isDirectory: false,
    name: "gone.mp4",
    file: (_done, fail) => fail(new Error("NotFoundError")),
  };
  expect(seen(await readEntries([broken, fileEntry("here.mp4")]))).toEqual([[null, "here.mp4"]]);
});

test("files chosen with a folder dialog know their sub-folder", () => {
  const file = new File(["x"], "a.mp4");
  Object.defineProperty(file, "webkitRelativePath", { value: "shoot/close/a.mp4" });
  expect(readChosenFiles([file])[0]?.folder).toBe("close");
  expect(readChosenFiles([new File(["x"], "b.mp4")])[0]?.folder).toBeNull();
});

test.each([
  [["a.mp4"], null],
  [["shoot", "a.mp4"], "shoot"],
  [["shoot", "hook", "a.mp4"], "hook"],
  [["shoot", "hook", "day 1", "a.mp4"], "hook/day 1"],
])("%j suggests %j", (path, folder) => {
  expect(suggestFolder(path)).toBe(folder);
});

test("gives the files of a chosen folder in the order of their names, whatever order the browser has", () => {
  const inFolder = (at: string) =>
    Object.defineProperty(new File(["x"], at.split("/").at(-1) ?? ""), "webkitRelativePath", {
      value: at,
    });
  const files = ["spring/two/a.mp4", "spring/one/take 10.mp4", "spring/one/take 2.mp4"].map(
    inFolder,
  );
  expect(readChosenFiles(files).map(({ file, folder }) => `${folder}: ${file.name}`)).toEqual([
    "one: take 2.mp4",
    "one: take 10.mp4",
    "two: a.mp4",
  ]);
});
