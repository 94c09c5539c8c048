import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Page, test } from "@playwright/test";
import { publicFolder } from "./folders";
import { type IcoPicture, toIco } from "./to-ico";

/** `inset`: the share of the side that stays free on each side. Launchers cut masked icons by up to a fifth. */
const icons = [
  { file: "icons/icon-192.png", side: 192, inset: 0 },
  { file: "icons/icon-512.png", side: 512, inset: 0 },
  { file: "icons/maskable-512.png", side: 512, inset: 0.2, ground: "#f6f5f3" },
  { file: "apple-touch-icon.png", side: 180, inset: 0.1, ground: "#f6f5f3" },
];

test("icons of every kind that a browser asks for, from icon.svg", async ({ page }) => {
  const drawing = await readFile(path.join(publicFolder, "icon.svg"), "utf8");
  for (const { file, ...look } of icons) {
    await writeFile(path.join(publicFolder, file), await draw(page, drawing, look));
  }
  const small: IcoPicture[] = [];
  for (const side of [16, 32, 48]) {
    small.push({ side, png: await draw(page, drawing, { side, inset: 0 }) });
  }
  await writeFile(path.join(publicFolder, "favicon.ico"), toIco(small));
});

async function draw(
  page: Page,
  drawing: string,
  { side, inset, ground }: { side: number; inset: number; ground?: string },
): Promise<Buffer> {
  await page.setViewportSize({ width: side, height: side });
  await page.setContent(
    `<style>body{margin:0;padding:${side * inset}px;box-sizing:border-box;width:${side}px;height:${side}px;background:${ground ?? "transparent"}}svg{display:block;width:100%;height:100%}</style>${drawing}`,
  );
  return page.screenshot({ omitBackground: ground === undefined });
}
