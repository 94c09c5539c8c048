import { readFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";

const folder = path.resolve(import.meta.dirname, "../../public");

test("every icon of the web manifest is in public, with the size that the manifest names", async () => {
  const manifest = JSON.parse(await readFile(path.join(folder, "site.webmanifest"), "utf8"));
  const found: string[] = [];
  for (const { src, sizes } of manifest.icons as Array<{ src: string; sizes: string }>) {
    const { width, height } = await sharp(path.join(folder, src)).metadata();
    found.push(sizes === "any" ? "any" : `${width}x${height}`);
  }
  expect(found).toEqual(manifest.icons.map(({ sizes }: { sizes: string }) => sizes));
  expect(found.length).toBeGreaterThan(2);
});

test("favicon.ico has three pictures, each at the position of its entry", async () => {
  const ico = await readFile(path.join(folder, "favicon.ico"));
  expect(ico.readUInt16LE(2)).toBe(1);
  const sides: number[] = [];
  for (let index = 0; index < ico.readUInt16LE(4); index += 1) {
    const entry = 6 + 16 * index;
    const [bytes, offset] = [ico.readUInt32LE(entry + 8), ico.readUInt32LE(entry + 12)];
    const { width, format } = await sharp(ico.subarray(offset, offset + bytes)).metadata();
    expect([width, format]).toEqual([ico.readUInt8(entry), "png"]);
    sides.push(ico.readUInt8(entry));
  }
  expect(sides).toEqual([16, 32, 48]);
});
