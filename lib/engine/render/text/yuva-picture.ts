/** Bytes of one planar yuva420p picture with even sides. */
export function yuvaBytes(width: number, height: number): number {
  return width * height * 2 + (width * height) / 2;
}

/** Crops a yuva420p picture to its top left corner. All sides are even. */
export function cropYuva(
  picture: Buffer,
  from: { width: number; height: number },
  to: { width: number; height: number },
): Buffer {
  const result = Buffer.allocUnsafe(yuvaBytes(to.width, to.height));
  let read = 0;
  let written = 0;
  for (const divisor of [1, 2, 2, 1]) {
    const stride = from.width / divisor;
    const rows = to.height / divisor;
    const length = to.width / divisor;
    for (let row = 0; row < rows; row += 1) {
      const at = read + row * stride;
      picture.copy(result, written, at, at + length);
      written += length;
    }
    read += (stride * from.height) / divisor;
  }
  return result;
}
