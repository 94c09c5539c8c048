/**
 * Subscriptions of IMS on the China site. Source: the levels that Alibaba Cloud's own MCP tools ask
 * for (Basic, Standard, TrialPlan, Premium); no page lists what each includes, so a
 * subscription only informs people and blocks nothing.
 */
export const subscriptions = ["trial", "basic", "standard", "premium"] as const;
export type Subscription = (typeof subscriptions)[number];

/** Whether a subscription lacks image-text matching. Script mode needs Basic, matching needs Standard. */
export const lacksMatching = (subscription: Subscription | null | undefined): boolean =>
  subscription === "basic";
