import { applyGrade, type Grade } from "./grade";

/** Points per side of the table: a finer table looks the same, a coarser one shows bands in dark tones. */
const cubePoints = 33;

/** A grade as a table in the .cube format (Adobe, "Cube LUT Specification 1.0"): red runs fastest. */
export function cubeText(grade: Grade, points = cubePoints): string {
  const lines = [`LUT_3D_SIZE ${points}`];
  const at = (index: number) => index / (points - 1);
  for (let blue = 0; blue < points; blue += 1) {
    for (let green = 0; green < points; green += 1) {
      for (let red = 0; red < points; red += 1) {
        const color = applyGrade(grade, [at(red), at(green), at(blue)]);
        lines.push(color.map((value) => value.toFixed(5)).join(" "));
      }
    }
  }
  return `${lines.join("\n")}\n`;
}
