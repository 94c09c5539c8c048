import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { inRoot } from "../prepare/project.mjs";
import { bad, good } from "./check.mjs";

const sample = "你好，世界 Hello 123";
const name = "Fonts (Chinese, Latin)";

export async function fontRows() {
  const folder = inRoot("node_modules", "@expo-google-fonts", "noto-sans-sc");
  const mend = "npm ci";
  if (!existsSync(folder)) return [bad(name, "the font package is missing", mend)];
  const entries = await readdir(folder, { recursive: true });
  const files = entries.filter((file) => file.endsWith(".ttf"));
  const regular = files.find((file) => file.includes("400Regular")) ?? files[0];
  if (!regular) return [bad(name, "the package holds no font", mend)];
  const { openSync } = await import("fontkit");
  const font = openSync(`${folder}/${regular}`);
  if (!("familyName" in font)) {
    return [bad(name, "the package holds a collection", mend)];
  }
  const lacking = Array.from(sample).filter(
    (char) => !font.hasGlyphForCodePoint(char.codePointAt(0) ?? 0),
  );
  if (lacking.length > 0) return [bad(name, `no glyph for ${lacking.join(" ")}`, mend)];
  return [good(name, `${font.familyName}, ${files.length} weights`)];
}
