import type { BatchCheck } from "./checked-batch";

/** H.264 in 4:2:0 has no odd sides; what IMS makes of them is not documented. */
export const checkOutput: BatchCheck = ({ configs: { output } }) =>
  (["Width", "Height"] as const).flatMap((name) => {
    if (output[name] % 2 === 0) return [];
    const message = `${output[name]} is odd; video needs even sides, use ${output[name] + 1}`;
    return [{ path: `OutputConfig.${name}`, message }];
  });
