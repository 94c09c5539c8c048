/** The VFX of IMS that this engine draws (reference, 9.2), in ways of its own. */
export const drawnVfx = [] as const satisfies readonly string[];

export type DrawnVfx = (typeof drawnVfx)[number];

const drawn = new Set<string>(drawnVfx);

export const isDrawnVfx = (id: string): id is DrawnVfx => drawn.has(id);
