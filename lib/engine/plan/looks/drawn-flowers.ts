/**
 * Flower text that this engine draws: the older gradients, whose names tell their look. Those of the
 * CS series and bubbles have pictures only (reference, 9.6), `abstract_2` not even a telling name.
 */
export const drawnFlowers = [
  "white_grad",
  "red_grad",
  "blue_grad",
  "yellow_grad",
  "random_grad",
  "cd",
  "brushed_aluminium",
  "golden",
  "wood_1",
  "wood_2",
  "flare_glow_angular_1",
  "flare_glow_radial_1",
  "flare_glow_radial_2",
  "flare_glow_radial_3",
  "flare_glow_radial_4",
  "neon_green",
  "neon_cyan",
  "tropical_colors",
  "skyline",
  "sunrise",
  "cold_steel",
  "deep_sea",
  "burning_paper",
  "metallic_something",
] as const;

export type Flower = (typeof drawnFlowers)[number];

export const isDrawnFlower = (id: string | undefined): id is Flower =>
  drawnFlowers.some((flower) => flower === id);
