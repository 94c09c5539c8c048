/**
 * Reads text on pictures for the engine. read-text.ts starts this script as a process of its own: the
 * models compute for long, and a malicious picture cannot harm the engine. Orders come as lines of JSON
 * on stdin, answers go as lines of JSON to stdout; the pictures of an order come from ffmpeg through
 * a socket that the order names.
 */
import { rmSync } from "node:fs";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { captionScan } from "./caption-scan.mjs";
import { pictureBytes, toPicture } from "./film-picture.mjs";
import { loadTextModels } from "./text-models.mjs";

/**
 * @typedef {import("./film-picture.mjs").FilmPicture} FilmPicture
 * @typedef {{ id: number, socket: string, width: number, height: number, longestSide: number, lowestHeight: number, mostBoxes: number }} Pictures
 * @typedef {Pictures & { task: "read" }} ReadOrder
 * @typedef {Pictures & { task: "captions", framesPerSecond: number, reach: number, bright: boolean, dark: boolean, ignored: import("./film-picture.mjs").Region[] }} CaptionOrder
 */

const models = await loadTextModels();
const progressEverySeconds = 2;

/** @param {object} message */
const say = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);

for await (const line of createInterface({ input: process.stdin })) {
  /** @type {ReadOrder | CaptionOrder} */
  const order = JSON.parse(line);
  if (order.task === "read") await readEach(order);
  else await followCaptions(order);
}

/** @param {ReadOrder} order */
async function readEach(order) {
  let index = 0;
  for await (const picture of picturesFrom(order)) {
    say({ id: order.id, index, lines: await models.readLines(picture, order) });
    index += 1;
  }
  say({ id: order.id, isDone: true, frames: index });
}

/** @param {CaptionOrder} order */
async function followCaptions(order) {
  const { id, framesPerSecond } = order;
  const scan = captionScan(order, (picture, isKnown) =>
    models.readLines(picture, { ...order, isKnown }),
  );
  let frames = 0;
  for await (const picture of picturesFrom(order)) {
    await scan.addFrame(picture, frames / framesPerSecond);
    frames += 1;
    if (frames % Math.round(progressEverySeconds * framesPerSecond) === 0) {
      say({ id, atSeconds: frames / framesPerSecond });
    }
  }
  const { lines, readings } = scan.finish(frames / framesPerSecond);
  for (const line of lines) say({ id, line });
  say({ id, isDone: true, frames, readings });
}

/**
 * The pictures that the next program to connect writes. ffmpeg waits while one is being read, so that
 * few of them are in memory.
 * @param {Pictures} order
 * @returns {AsyncGenerator<FilmPicture>}
 */
async function* picturesFrom({ id, socket, width, height }) {
  const server = createServer();
  /** @type {Promise<import("node:net").Socket>} */
  const connected = new Promise((resolve) => server.once("connection", resolve));
  server.listen(socket, () => say({ id, isListening: true }));
  const stream = await connected;
  server.close();
  try {
    const size = pictureBytes(width, height);
    let bytes = new Uint8Array(size);
    let filled = 0;
    for await (const chunk of stream) {
      for (let from = 0; from < chunk.length; ) {
        const part = chunk.subarray(from, from + size - filled);
        bytes.set(part, filled);
        filled += part.length;
        from += part.length;
        if (filled < size) continue;
        yield toPicture(bytes, width, height);
        bytes = new Uint8Array(size);
        filled = 0;
      }
    }
  } finally {
    stream.destroy();
    rmSync(socket, { force: true });
  }
}
