/** Start and end of a JPEG. Neither stands in its data, where 0xff is followed by 0x00 or a restart marker. */
const start = [0xff, 0xd8] as const;
const end = [0xff, 0xd9] as const;

/** JPEGs that follow each other in one file, by themselves. Source: ITU-T T.81, B.1.1. */
export function splitJpegs(bytes: Uint8Array): Uint8Array[] {
  const jpegs: Uint8Array[] = [];
  let from = 0;
  for (let at = bytes.indexOf(end[0]); at >= 0; at = bytes.indexOf(end[0], at + 1)) {
    const isBorder = bytes[at + 1] === end[1] && bytes[at + 2] === start[0];
    if (!isBorder || bytes[at + 3] !== start[1]) continue;
    jpegs.push(bytes.subarray(from, at + 2));
    from = at + 2;
  }
  return [...jpegs, bytes.subarray(from)];
}
