import { test as base } from "@playwright/test";

/**
 * Every test that opens a page also checks the page's content policy: when the browser blocks
 * anything under the policy, the test fails.
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
