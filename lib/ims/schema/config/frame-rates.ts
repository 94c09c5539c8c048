import { z } from "zod";

/** The rates at which this engine makes videos, in frames a second. */
export const frameRates = [24, 25, 30, 50, 60] as const;
export type FrameRate = (typeof frameRates)[number];

/** The rate without `Video.Fps`: the cloud was seen to make 25 frames a second. */
export const defaultFrameRate = 25;

export const isFrameRate = (value: number): value is FrameRate =>
  frameRates.some((rate) => rate === value);

/** `Video.Fps`. Source: IMS docs, transcoding templates; for batches not documented. */
export const frameRateSchema = z.literal(frameRates, { error: "use 24, 25, 30, 50 or 60" });
