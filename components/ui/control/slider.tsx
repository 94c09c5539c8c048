"use client";

import { deferred } from "../later/deferred";
import type { SliderProps } from "../later/slider-track";

const SliderTrack = deferred(
  async () => (await import("../later/slider-track")).SliderTrack,
  <span className="block h-6" />,
);

/** One handle, or two for a range: as many as `value` has numbers; `labels` names each. */
export function Slider(props: SliderProps) {
  return <SliderTrack {...props} />;
}
