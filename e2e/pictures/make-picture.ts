import { writeFile } from "node:fs/promises";
import sharp from "sharp";

/** A screenshot, and how long the moving picture shows it. */
export type Shown = { file: string; seconds: number };

/** An endless moving picture of screenshots of the same size, 960 pixels wide. */
export async function makeWalk(shown: readonly Shown[], file: string): Promise<void> {
  const frames = await Promise.all(
    shown.map((each) => sharp(each.file).resize({ width: 960 }).png().toBuffer()),
  );
  const walk = sharp(frames, { join: { animated: true } }).webp({
    quality: 70,
    effort: 6,
    mixed: true,
    loop: 0,
    delay: shown.map(({ seconds }) => Math.round(seconds * 1000)),
  });
  await writeFile(file, await walk.toBuffer());
}

export async function makeStill(screenshot: string, file: string): Promise<void> {
  await writeFile(file, await sharp(screenshot).jpeg({ quality: 82, mozjpeg: true }).toBuffer());
}

/** A cover as it stands on the home page: 320 pixels wide. */
export async function makeCover(cover: Buffer, file: string): Promise<void> {
  await writeFile(file, await sharp(cover).resize({ width: 320 }).webp({ quality: 80 }).toBuffer());
}

/** What a link to this program shows elsewhere: covers in a row on the ground of the page, 1200 × 630. */
export async function makeSocialPreview(covers: readonly Buffer[], file: string): Promise<void> {
  const [width, height, gap] = [1200, 630, 48];
  const side = height - 2 * gap;
  const cards = await Promise.all(
    covers.map((cover) =>
      sharp(cover).resize({ height: side }).png().toBuffer({ resolveWithObject: true }),
    ),
  );
  const whole = cards.reduce((sum, card) => sum + card.info.width, 0) + gap * (cards.length - 1);
  let left = Math.round((width - whole) / 2);
  const layers = cards.map(({ data, info }) => {
    const layer = { input: data, left, top: gap };
    left += info.width + gap;
    return layer;
  });
  const picture = sharp({ create: { width, height, channels: 3, background: "#5443d6" } });
  await writeFile(file, await picture.composite(layers).jpeg({ quality: 84 }).toBuffer());
}
