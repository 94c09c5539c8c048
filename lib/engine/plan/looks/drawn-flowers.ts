/**
 * The flower texts that this engine draws: the older gradients, whose names describe their look. The
 * CS series and the bubbles are documented by pictures only (reference, 9.6), and the name
 * `abstract_2` describes nothing.
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
