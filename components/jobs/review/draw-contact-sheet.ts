import { paths } from "@/lib/base/pure/paths";
import type { JobSnapshot } from "@/lib/model/job";
import { isReadyClip, type ReadyClip } from "@/lib/model/job-state";
import type { Reviews } from "@/lib/jobs/reviews/arrange-clips";

const sheetWidth = 2000;
/** Of a page in the shape of A4. */
const pageHeight = Math.round(sheetWidth * Math.SQRT2);
const margin = 48;
const gap = 24;
const labelHeight = 56;
const headerHeight = 96;
const font = (size: number, weight = 400) =>
  `${weight} ${size}px Inter, "Noto Sans SC", sans-serif`;

/** A page of the sheet: how many tiles stand beside each other, and what stands on it. */
type Page = { columns: number; clips: readonly ReadyClip[]; height: number };

/**
 * A picture of all ready videos of a job with their numbers, titles and lengths, as a JPEG on white. Drawn in
 * the browser, which has the letters of every language.
 * @throws when a still cannot be loaded, or may not be read because it lies on another host
 */
export async function drawContactSheet(job: JobSnapshot, reviews: Reviews): Promise<Blob> {
  const clips = job.clips.filter(isReadyClip);
  const columns = columnsFor(clips.length, job.width / job.height);
  const rows = Math.ceil(clips.length / columns);
  const height = headerHeight + margin + rows * tileOf(job, columns).rowHeight;
  return drawPage(job, reviews, { columns, clips, height }, job.name);
}

/** The same on pages of the shape of A4, in order, each as a JPEG. */
export async function drawContactPages(job: JobSnapshot, reviews: Reviews): Promise<Blob[]> {
  const clips = job.clips.filter(isReadyClip);
  const { columns, perPage } = contactPages(job);
  const pages = Array.from({ length: Math.ceil(clips.length / perPage) }, (_, at) =>
    clips.slice(at * perPage, (at + 1) * perPage),
  );
  const drawn: Blob[] = [];
  for (const [at, onPage] of pages.entries()) {
    const title = pages.length > 1 ? `${job.name}  ${at + 1} / ${pages.length}` : job.name;
    drawn.push(await drawPage(job, reviews, { columns, clips: onPage, height: pageHeight }, title));
  }
  return drawn;
}

type Size = Pick<JobSnapshot, "width" | "height">;

/** How many videos of a size stand on a page: never fewer than one row. */
export function contactPages(size: Size): { columns: number; perPage: number } {
  const columns = size.width > size.height ? 3 : 4;
  const room = pageHeight - headerHeight - margin;
  const rows = Math.max(1, Math.floor(room / tileOf(size, columns).rowHeight));
  return { columns, perPage: columns * rows };
}

function tileOf({ width, height }: Size, columns: number) {
  const tileWidth = Math.floor((sheetWidth - 2 * margin - (columns - 1) * gap) / columns);
  // A frame that is far taller than wide must leave room for its label on a page.
  const most = pageHeight - headerHeight - margin - labelHeight - gap;
  const tileHeight = Math.min(most, Math.round((tileWidth * height) / width));
  return { tileWidth, tileHeight, rowHeight: tileHeight + labelHeight + gap };
}

async function drawPage(
  job: JobSnapshot,
  reviews: Reviews,
  { columns, clips, height }: Page,
  title: string,
): Promise<Blob> {
  const { tileWidth, tileHeight, rowHeight } = tileOf(job, columns);
  const canvas = document.createElement("canvas");
  canvas.width = sheetWidth;
  canvas.height = height;
  const pen = canvas.getContext("2d");
  if (!pen) throw new TypeError("no canvas");
  pen.fillStyle = "#ffffff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = "#111111";
  pen.font = font(34, 600);
  pen.fillText(title, margin, headerHeight - 24, sheetWidth - 2 * margin);
  const stills = await Promise.all(clips.map(({ mediaId }) => loadStill(mediaId)));
  for (const [at, clip] of clips.entries()) {
    const x = margin + (at % columns) * (tileWidth + gap);
    const y = headerHeight + Math.floor(at / columns) * rowHeight;
    const still = stills[at];
    pen.fillStyle = "#eeeeee";
    pen.fillRect(x, y, tileWidth, tileHeight);
    if (still) drawInside(pen, still, { x, y, width: tileWidth, height: tileHeight });
    const heart = reviews.get(clip.index)?.verdict === "favourite" ? " \u2665" : "";
    pen.fillStyle = "#111111";
    pen.font = font(20, 600);
    pen.fillText(`${clip.index + 1}${heart}`, x, y + tileHeight + 24);
    pen.fillStyle = "#555555";
    pen.font = font(18);
    const seconds = clip.durationSeconds === null ? "" : `${clip.durationSeconds.toFixed(1)} s  `;
    const label = shorten(pen, `${seconds}${clip.content?.title ?? ""}`, tileWidth);
    pen.fillText(label, x, y + tileHeight + 48);
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new TypeError("the picture could not be written"))),
      "image/jpeg",
      0.88,
    );
  });
}

/** Tall videos stand in more columns than wide ones, so that a sheet is about as high as wide. */
function columnsFor(count: number, ratio: number): number {
  return Math.max(2, Math.min(10, Math.ceil(Math.sqrt(count / ratio))));
}

async function loadStill(mediaId: string): Promise<HTMLImageElement> {
  const still = new Image();
  still.crossOrigin = "anonymous";
  still.src = paths.api.mediaCover(mediaId);
  await still.decode();
  return still;
}

type Box = { x: number; y: number; width: number; height: number };

/** Draws a picture whole and in the middle of a box. */
function drawInside(pen: CanvasRenderingContext2D, still: HTMLImageElement, box: Box): void {
  const scale = Math.min(box.width / still.naturalWidth, box.height / still.naturalHeight);
  const width = still.naturalWidth * scale;
  const height = still.naturalHeight * scale;
  pen.drawImage(
    still,
    box.x + (box.width - width) / 2,
    box.y + (box.height - height) / 2,
    width,
    height,
  );
}

function shorten(pen: CanvasRenderingContext2D, text: string, width: number): string {
  const letters = Array.from(text);
  if (pen.measureText(text).width <= width) return text;
  while (letters.length > 0 && pen.measureText(`${letters.join("")}…`).width > width) letters.pop();
  return `${letters.join("")}…`;
}
