import fs from "node:fs/promises";
import { existsSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { madeByRename } from "./made-by-rename";
import { moveFile, partName } from "./move-file";

/** What reaches the disk, in order: a test cannot simulate a loss of power in another way. */
const seen = vi.hoisted(() => ({
  calls: [] as string[],
  copyFails: false,
  afterCopy: async () => {},
}));

vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof fs>();
  const wrapped = {
    ...real,
    async open(file: string, flags?: string) {
      const handle = await real.open(file, flags);
      const sync = handle.sync.bind(handle);
      handle.sync = async () => {
        seen.calls.push(`sync ${path.basename(file)}`);
        await sync();
      };
      return handle;
    },
    async rename(from: string, to: string) {
      await real.rename(from, to);
      seen.calls.push(`rename ${path.basename(to)}`);
    },
    async copyFile(from: string, to: string) {
      if (seen.copyFails) throw Object.assign(new Error("no space left"), { code: "ENOSPC" });
      await real.copyFile(from, to);
      await seen.afterCopy();
    },
  };
  return { ...wrapped, default: wrapped };
});

let folder = "";
beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), "reelpress-move-"));
  seen.calls.length = 0;
  seen.copyFails = false;
  seen.afterCopy = async () => {};
});
afterEach(() => fs.rm(folder, { recursive: true, force: true }));

const read = (name: string) => fs.readFile(path.join(folder, name), "utf8");

describe("a file that gets its name", () => {
  it("is flushed before its name, and its name and all new folders are flushed before the move returns", async () => {
    await madeByRename(path.join(folder, "new", "deep", "a.bin"), (part) =>
      fs.writeFile(part, "whole"),
    );
    expect(await read("new/deep/a.bin")).toBe("whole");
    const [one, two, file, named, last] = seen.calls;
    expect(new Set([one, two])).toEqual(new Set([`sync ${path.basename(folder)}`, "sync new"]));
    expect(file).toMatch(/^sync a\.bin\.part-/);
    expect([named, last]).toEqual(["rename a.bin", "sync deep"]);
    expect(await fs.readdir(path.join(folder, "new", "deep"))).toEqual(["a.bin"]);
  });

  it("may have a name as long as names can be", async () => {
    const name = `${"字".repeat(83)}.mp4`;
    await madeByRename(path.join(folder, name), (part) => fs.writeFile(part, "whole"));
    expect(await fs.readdir(folder)).toEqual([name]);
  });

  it("leaves no file when writing fails", async () => {
    const failed = madeByRename(path.join(folder, "a.bin"), async (part) => {
      await fs.writeFile(part, "half");
      throw new Error("cut short");
    });
    await expect(failed).rejects.toThrow("cut short");
    expect(await fs.readdir(folder)).toEqual([]);
  });
});

/** The memory file system, where there is one, serves as a second volume. */
const otherVolume = "/dev/shm";

describe.skipIf(!existsSync(otherVolume))("a move to another volume", () => {
  let other = "";
  beforeEach(async () => {
    other = await fs.mkdtemp(path.join(otherVolume, "reelpress-move-"));
    await fs.writeFile(path.join(other, "from"), "whole");
  });
  afterEach(() => fs.rm(other, { recursive: true, force: true }));

  it("keeps the source until the copy has its name", async () => {
    seen.copyFails = true;
    const to = path.join(folder, "to");
    await expect(moveFile(path.join(other, "from"), to)).rejects.toThrow("no space left");
    expect(await fs.readFile(path.join(other, "from"), "utf8")).toBe("whole");
    expect(await fs.readdir(folder)).toEqual([]);
    seen.copyFails = false;
    await moveFile(path.join(other, "from"), to);
    expect([await read("to"), await fs.readdir(other)]).toEqual(["whole", []]);
  });

  it("does not rename a copy whose source was deleted meanwhile", async () => {
    const to = path.join(folder, "to");
    await fs.writeFile(to, "delivered");
    const from = path.join(other, "from");
    seen.afterCopy = () => fs.rm(from);
    const moving = moveFile(from, to, "old-owner");
    await expect(moving).rejects.toThrow("ENOENT");
    expect(await read("to")).toBe("delivered");
    expect(existsSync(partName(to, "old-owner"))).toBe(false);
  });
});
