/** What the list of videos of a job shows. */
export const clipFilters = ["all", "favourites", "open", "rejected", "attention"] as const;
export type ClipFilter = (typeof clipFilters)[number];

export const clipOrders = ["number", "verdict", "longest", "shortest"] as const;
export type ClipOrder = (typeof clipOrders)[number];
