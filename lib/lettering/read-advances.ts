/** Code points that follow each other and are equally wide: first, count, advance in units; and so on. */
export type AdvanceRuns = readonly number[];

/**
 * How wide the characters of a font are, read from the tables `cmap`, `hhea` and `hmtx` of a TrueType or
 * OpenType file. Source: OpenType 1.9, formats 4 and 12 of `cmap`.
 * @throws RangeError for bytes that are no such file
 */
export function readAdvances(bytes: Uint8Array): { unitsPerEm: number; runs: AdvanceRuns } {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tablesOf(data);
  const at = (name: string) => {
    const start = tables.get(name);
    if (start === undefined) throw new RangeError(`the font has no table ${name}`);
    return start;
  };
  const [head, hhea, hmtx] = [at("head"), at("hhea"), at("hmtx")];
  const last = data.getUint16(hhea + 34) - 1;
  const advanceOf = (glyph: number) => data.getUint16(hmtx + Math.min(glyph, last) * 4);
  const runs: number[] = [];
  let [from, until, width] = [0, 0, 0];
  const end = () => {
    if (until > from) runs.push(from, until - from, width);
  };
  for (const [code, glyph] of charactersOf(data, at("cmap"))) {
    if (glyph === 0) continue;
    const advance = advanceOf(glyph);
    if (code !== until || advance !== width) {
      end();
      [from, width] = [code, advance];
    }
    until = code + 1;
  }
  end();
  return { unitsPerEm: data.getUint16(head + 18), runs };
}

/** What `readAdvances` read, as questions about single characters. Advances in units. */
export function advancesOf(runs: AdvanceRuns): (codePoint: number) => number | null {
  const count = runs.length / 3;
  return (codePoint) => {
    let [low, high] = [0, count - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const from = runs[middle * 3] ?? 0;
      if (codePoint < from) high = middle - 1;
      else if (codePoint >= from + (runs[middle * 3 + 1] ?? 0)) low = middle + 1;
      else return runs[middle * 3 + 2] ?? null;
    }
    return null;
  };
}

function tablesOf(data: DataView): Map<string, number> {
  const tables = new Map<string, number>();
  for (let index = 0; index < data.getUint16(4); index += 1) {
    const entry = 12 + index * 16;
    const name = [0, 1, 2, 3].map((at) => String.fromCharCode(data.getUint8(entry + at))).join("");
    tables.set(name, data.getUint32(entry + 8));
  }
  return tables;
}

/** Code points and their glyphs, in order of the code points. */
function* charactersOf(data: DataView, cmap: number): Iterable<[code: number, glyph: number]> {
  const formats = new Map<number, number>();
  for (let index = 0; index < data.getUint16(cmap + 2); index += 1) {
    const start = cmap + data.getUint32(cmap + 4 + index * 8 + 4);
    formats.set(data.getUint16(start), start);
  }
  const [wide, plain] = [formats.get(12), formats.get(4)];
  if (wide !== undefined) yield* segmentedCoverage(data, wide);
  else if (plain !== undefined) yield* segmentMapping(data, plain);
}

function* segmentedCoverage(data: DataView, start: number): Iterable<[number, number]> {
  for (let group = 0; group < data.getUint32(start + 12); group += 1) {
    const at = start + 16 + group * 12;
    const [first, last, glyph] = [0, 4, 8].map((step) => data.getUint32(at + step)) as [
      number,
      number,
      number,
    ];
    for (let code = first; code <= last; code += 1) yield [code, glyph + code - first];
  }
}

function* segmentMapping(data: DataView, start: number): Iterable<[number, number]> {
  const length = data.getUint16(start + 6);
  const part = (index: number, segment: number) => start + 14 + index * length + segment;
  for (let segment = 0; segment < length; segment += 2) {
    const last = data.getUint16(part(0, segment));
    const first = data.getUint16(part(1, segment) + 2);
    const delta = data.getUint16(part(2, segment) + 2);
    const offsetAt = part(3, segment) + 2;
    const offset = data.getUint16(offsetAt);
    for (let code = first; code <= last && code !== 0xffff; code += 1) {
      const found = offset === 0 ? code : data.getUint16(offsetAt + offset + (code - first) * 2);
      yield [code, found === 0 ? 0 : (found + delta) % 0x10000];
    }
  }
}
