import { beforeEach, expect, it, vi } from "vitest";
import { diskRoom } from "./disk-room";

const disk = vi.hoisted(() => ({ bavail: 0, bfree: 0, bsize: 4096 }));
vi.mock("node:fs/promises", () => ({ statfs: async () => disk }));

const pagesOf = (mebibytes: number) => (mebibytes * 1024 ** 2) / disk.bsize;

beforeEach(() => {
  disk.bavail = pagesOf(1500);
  disk.bfree = pagesOf(9000);
});

it("is the space that programs may use, less the reserve", async () => {
  const { freeBytes, reserveBytes, spareBytes } = await diskRoom("/anywhere");
  expect(freeBytes).toBe(1500 * 1024 ** 2);
  expect(spareBytes).toBe(freeBytes - reserveBytes);
  expect(spareBytes).toBe(476 * 1024 ** 2);
});

it("is negative when the reserve is used in part", async () => {
  disk.bavail = pagesOf(1000);
  expect((await diskRoom("/anywhere")).spareBytes).toBe(-24 * 1024 ** 2);
});
