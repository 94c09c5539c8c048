const headerBytes = 44;

/**
 * A WAV file of one channel, 16 bit: every program and the engine read it, whatever the browser records in.
 * @param samples -1 to 1; louder ones are cut off
 */
export function wavFile(samples: Float32Array, rate: number, name: string): File {
  const bytes = new DataView(new ArrayBuffer(headerBytes + 2 * samples.length));
  const word = (at: number, text: string) => {
    for (let index = 0; index < text.length; index += 1)
      bytes.setUint8(at + index, text.charCodeAt(index));
  };
  word(0, "RIFF");
  bytes.setUint32(4, bytes.byteLength - 8, true);
  word(8, "WAVEfmt ");
  bytes.setUint32(16, 16, true);
  bytes.setUint16(20, 1, true);
  bytes.setUint16(22, 1, true);
  bytes.setUint32(24, rate, true);
  bytes.setUint32(28, 2 * rate, true);
  bytes.setUint16(32, 2, true);
  bytes.setUint16(34, 16, true);
  word(36, "data");
  bytes.setUint32(40, 2 * samples.length, true);
  samples.forEach((sample, index) => {
    const level = Math.max(-1, Math.min(1, sample));
    bytes.setInt16(headerBytes + 2 * index, Math.round(level * 32767), true);
  });
  return new File([bytes.buffer as ArrayBuffer], name, { type: "audio/wav" });
}

/** What was recorded, as one channel. */
export async function decodeRecorded(
  blob: Blob,
): Promise<{ samples: Float32Array; rate: number; peak: number }> {
  const context = new AudioContext({ sampleRate: 48_000 });
  try {
    const decoded = await context.decodeAudioData(await blob.arrayBuffer());
    const samples = decoded.getChannelData(0).slice();
    return { samples, rate: decoded.sampleRate, peak: peakOf(samples) };
  } finally {
    void context.close();
  }
}

export function peakOf(samples: Float32Array): number {
  let peak = 0;
  for (const sample of samples) peak = Math.max(peak, Math.abs(sample));
  return peak;
}
