import { test as base } from "@playwright/test";

/**
 * Every test that opens a page holds the page's content policy too: whatever a browser refuses to
 * load, run or send under it fails the test in which it happened.
 */
export const test = base.extend<{ policyHolds: undefined }>({
  policyHolds: [
    async ({ context }, use) => {
      const refused: string[] = [];
      context.on("console", (message) => {
        if (/Content Security Policy|Permissions policy violation/i.test(message.text())) {
          refused.push(message.text());
        }
      });
      await use(undefined);
      base.expect(refused).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from "@playwright/test";
