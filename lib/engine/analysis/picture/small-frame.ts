/**
 * The small picture that the analysis sees of each frame: luma in 64 x 36, chroma in 32 x 18, and a
 * strip of edges (64 x 18), which ffmpeg measured on a larger picture. The shape of the film is
 * ignored: the picture is squeezed into the frame.
 */
export const smallSize = { width: 64, height: 36, edgeHeight: 18 } as const;

const { width, height, edgeHeight } = smallSize;
const lumaBytes = width * height;
const rowsInAll = height + edgeHeight;
const planeBytes = width * rowsInAll;
const chromaBytes = planeBytes / 4;
/** Bytes of one frame in the stream: yuv420p, the edges below the picture. */
export const frameBytes = planeBytes + 2 * chromaBytes;

const coarseWidth = width / 2;
const coarseHeight = height / 2;
const coarsePixels = coarseWidth * coarseHeight;
export const coarseSize = { width: coarseWidth, height: coarseHeight } as const;

export type SmallFrame = {
  /** 64 x 36, video range (16 to 235). */
  luma: Uint8Array;
  /** Luma, U and V in 32 x 18 each, one after the other. Two frames are compared by these. */
  coarse: Uint8Array;
  /** Means of the steepness of edges in 64 x 18 parts of the picture. */
  edges: Uint8Array;
};

/** Reads one frame of the stream. Nothing of `bytes` is kept. */
export function readSmallFrame(bytes: Uint8Array): SmallFrame {
  const luma = bytes.slice(0, lumaBytes);
  const coarse = new Uint8Array(3 * coarsePixels);
  for (let y = 0; y < coarseHeight; y += 1) {
    for (let x = 0; x < coarseWidth; x += 1) {
      const at = 2 * y * width + 2 * x;
      const below = at + width;
      const sum =
        (luma[at] ?? 0) + (luma[at + 1] ?? 0) + (luma[below] ?? 0) + (luma[below + 1] ?? 0);
      coarse[y * coarseWidth + x] = (sum + 2) >> 2;
    }
  }
  const u = planeBytes;
  const v = planeBytes + chromaBytes;
  coarse.set(bytes.subarray(u, u + coarsePixels), coarsePixels);
  coarse.set(bytes.subarray(v, v + coarsePixels), 2 * coarsePixels);
  return { luma, coarse, edges: bytes.slice(lumaBytes, planeBytes) };
}
