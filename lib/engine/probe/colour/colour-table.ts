import { changeColour, type ColourChange } from "./film-colour";

/** Nodes per side of the table: HDR needs more, because its curves bend near white. */
const tableSide = { sdr: 33, hlg: 49, pq: 49 } as const;

const mostRemembered = 4;
const remembered = new Map<string, string>();

/** A colour change as a table for ffmpeg's `lut3d`: red runs fastest. Recent tables are cached. */
export function colourTable(change: ColourChange): string {
  const key = JSON.stringify(change);
  const known = remembered.get(key);
  if (known !== undefined) return known;
  if (remembered.size >= mostRemembered) remembered.clear();
  const table = drawTable(change);
  remembered.set(key, table);
  return table;
}

function drawTable(change: ColourChange): string {
  const through = changeColour(change);
  const side = tableSide[change.transfer];
  const lines = [`LUT_3D_SIZE ${side}`];
  const step = (at: number) => at / (side - 1);
  for (let blue = 0; blue < side; blue += 1) {
    for (let green = 0; green < side; green += 1) {
      for (let red = 0; red < side; red += 1) {
        const colour = through([step(red), step(green), step(blue)]);
        lines.push(colour.map((one) => one.toFixed(5)).join(" "));
      }
    }
  }
  return `${lines.join("\n")}\n`;
}
