/**
 * Subscriptions of IMS on the China site. Source: the levels that Alibaba Cloud's own MCP tools ask
 * for (Basic, Standard, TrialPlan, Premium); no page lists what each of them holds, so a
 * subscription tells what to expect and stops nothing.
 */
export const subscriptions = ["trial", "basic", "standard", "premium"] as const;
export type Subscription = (typeof subscriptions)[number];

/** Known not to hold image-text matching: Basic is enough for script mode, matching asks for Standard. */
export const lacksMatching = (subscription: Subscription | null | undefined): boolean =>
  subscription === "basic";
