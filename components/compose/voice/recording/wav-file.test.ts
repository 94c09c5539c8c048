import { expect, it } from "vitest";
import { peakOf, wavFile } from "./wav-file";

it("what is recorded is a file that other programs read, sample by sample", async () => {
  const samples = Float32Array.from({ length: 4800 }, (_, at) => 0.5 * Math.sin(at / 7));
  samples[3] = 1.7;
  const file = wavFile(samples, 48_000, "Voice.wav");
  expect(file).toMatchObject({ name: "Voice.wav", type: "audio/wav", size: 44 + 9600 });
  const bytes = Buffer.from(await file.arrayBuffer());
  expect(bytes.subarray(0, 4).toString()).toBe("RIFF");
  expect(bytes.readUInt32LE(24)).toBe(48_000);
  expect(bytes.readUInt32LE(40)).toBe(9600);
  expect(bytes.readInt16LE(44 + 2 * 3)).toBe(32_767);
  for (const at of [0, 1, 100, 4799]) {
    expect(bytes.readInt16LE(44 + 2 * at) / 32_767).toBeCloseTo(samples[at] ?? 0, 3);
  }
  expect(peakOf(samples)).toBeCloseTo(1.7, 3);
});
