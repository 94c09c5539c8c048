import { frameBytes, readSmallFrame, type SmallFrame, smallSize } from "../picture/small-frame";
import type { DrawnFilm } from "./drawn-films";
import type { DrawnFrame } from "./drawn-scenes";

const { width, height, edgeHeight } = smallSize;
const pixels = width * height;
const plane = width * (height + edgeHeight);

/** A frame that was drawn in 64 x 36, as the stream of ffmpeg would bring it. */
export function toSmallFrame(frame: DrawnFrame, edges = 16): SmallFrame {
  const bytes = new Uint8Array(frameBytes);
  bytes.set(frame.bytes.subarray(0, pixels));
  bytes.fill(edges, pixels, plane);
  for (let y = 0; y < height / 2; y += 1) {
    for (let x = 0; x < width / 2; x += 1) {
      const from = 2 * y * width + 2 * x;
      const to = plane + (y * width) / 2 + x;
      bytes[to] = frame.bytes[pixels + from] ?? 0;
      bytes[to + plane / 4] = frame.bytes[2 * pixels + from] ?? 0;
    }
  }
  return readSmallFrame(bytes);
}

/** The frames of a film, drawn small. */
export function* smallFramesOf(film: DrawnFilm): Generator<SmallFrame> {
  for (let index = 0; index < film.frames; index += 1) {
    yield toSmallFrame(film.draw(index, { width, height }));
  }
}
