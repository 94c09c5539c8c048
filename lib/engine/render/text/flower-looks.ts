import type { Flower } from "@/lib/engine/plan/looks/drawn-flowers";

/**
 * The gradient of a flower text. Its colours run down each line, across the whole text, around the
 * middle like the hand of a clock, outwards from the middle, or down in `grain` uneven streaks.
 */
export type FlowerLook = {
  runs: "down" | "across" | "around" | "outward" | "grain";
  /** `#RRGGBB`, evenly spaced from the first to the last. */
  colors: readonly [string, string, ...string[]];
};

/** Our own colours for the names of IMS. `random_grad` picks one of the first four. */
const flowerLooks: Readonly<Record<Exclude<Flower, "random_grad">, FlowerLook>> = {
  white_grad: { runs: "down", colors: ["#FFFFFF", "#F2F4F8", "#B4BECF"] },
  red_grad: { runs: "down", colors: ["#FFB3A0", "#F4333C", "#A30A1E"] },
  blue_grad: { runs: "down", colors: ["#B8E3FF", "#2F8BFF", "#0B3FA8"] },
  yellow_grad: { runs: "down", colors: ["#FFFBC2", "#FFD21E", "#F08A00"] },
  cd: {
    runs: "around",
    colors: ["#F4F6FA", "#FFC9DE", "#FFE9A8", "#BFF5C4", "#A9E4FF", "#D3C2FF", "#F4F6FA"],
  },
  brushed_aluminium: { runs: "grain", colors: ["#F5F7F9", "#C3C9CF", "#9AA2AA"] },
  golden: { runs: "down", colors: ["#FFF7CF", "#F7CE46", "#C98A12", "#FFE48C", "#A5690A"] },
  wood_1: { runs: "grain", colors: ["#D9A066", "#A8693A", "#7C4722"] },
  wood_2: { runs: "grain", colors: ["#C48D5E", "#8C5733", "#643B22"] },
  flare_glow_angular_1: {
    runs: "around",
    colors: ["#FFF3C4", "#FFB84D", "#FF7A2E", "#FFB84D", "#FFF3C4"],
  },
  flare_glow_radial_1: { runs: "outward", colors: ["#FFFFFF", "#FFF0B3", "#FFC23D"] },
  flare_glow_radial_2: { runs: "outward", colors: ["#FFFBE0", "#FFCF5C", "#FF8A1F"] },
  flare_glow_radial_3: { runs: "outward", colors: ["#FFF1C9", "#FFA63D", "#F2541B"] },
  flare_glow_radial_4: { runs: "outward", colors: ["#FFE3B0", "#FF7B3A", "#C9201F"] },
  neon_green: { runs: "down", colors: ["#2BFF88", "#E9FFF2", "#12E06A"] },
  neon_cyan: { runs: "down", colors: ["#2AF5FF", "#EBFFFF", "#0CC9E8"] },
  tropical_colors: {
    runs: "across",
    colors: ["#00C2A8", "#7BD63C", "#FFE03A", "#FF9A2E", "#FF4F81"],
  },
  skyline: { runs: "down", colors: ["#4AA8FF", "#CDEBFF", "#FFE2B8", "#FF9E5E"] },
  sunrise: { runs: "down", colors: ["#5B4BC4", "#C65BB0", "#FF7F5C", "#FFD66B"] },
  cold_steel: { runs: "down", colors: ["#EAF2FA", "#8FA9C4", "#DCE8F3", "#5F7C9B"] },
  deep_sea: { runs: "down", colors: ["#A6F4F0", "#2AB3D6", "#1B72BD", "#12509A"] },
  burning_paper: { runs: "across", colors: ["#FFF0C9", "#F5B84B", "#E2591C", "#8F3B18"] },
  metallic_something: {
    runs: "down",
    colors: ["#FFFFFF", "#A9B2BD", "#5D6773", "#E8EDF2", "#8D97A3"],
  },
};

const gradients = ["white_grad", "red_grad", "blue_grad", "yellow_grad"] as const;

/** The look of a flower text. The same text always gets the same look. */
export function flowerLook(flower: Flower, content: string): FlowerLook {
  if (flower !== "random_grad") return flowerLooks[flower];
  let sum = 0;
  for (const letter of content) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return flowerLooks[gradients[sum % gradients.length] ?? "white_grad"];
}
