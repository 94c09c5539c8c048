/**
 * A picture as ffmpeg writes it (`-pix_fmt yuv420p`, BT.709, limited range): a plane of brightness and
 * two planes of colour with half the width and height. Text is followed by its brightness alone; the
 * models see colours.
 *
 * @typedef {{ width: number, height: number, luma: Uint8Array, blue: Uint8Array, red: Uint8Array }} FilmPicture
 * @typedef {{ x: number, y: number, width: number, height: number }} Region
 */

/** Bytes of one picture. Both sides are even. @param {number} width @param {number} height */
export const pictureBytes = (width, height) => (width * height * 3) / 2;

/**
 * The planes of one picture; they share the memory of `bytes`.
 * @param {Uint8Array} bytes @param {number} width @param {number} height
 * @returns {FilmPicture}
 */
export function toPicture(bytes, width, height) {
  const size = width * height;
  return {
    width,
    height,
    luma: bytes.subarray(0, size),
    blue: bytes.subarray(size, size + size / 4),
    red: bytes.subarray(size + size / 4, size + size / 2),
  };
}
