/**
 * Cuts a stream of samples, which comes in parts of any length, into frames of one length that may
 * overlap. A frame that the end cuts off is left out.
 * @param {number} size samples of a frame
 * @param {number} hop samples from one frame to the next
 * @param {(frame: Float32Array) => void} onFrame the frame is used again after the call
 */
export function createFramer(size, hop, onFrame) {
  const frame = new Float32Array(size);
  let filled = 0;
  return {
    /** @param {Float32Array} samples */
    push(samples) {
      for (let at = 0; at < samples.length; ) {
        const part = samples.subarray(at, at + size - filled);
        frame.set(part, filled);
        filled += part.length;
        at += part.length;
        if (filled < size) return;
        onFrame(frame);
        frame.copyWithin(0, hop);
        filled = size - hop;
      }
    },
  };
}
