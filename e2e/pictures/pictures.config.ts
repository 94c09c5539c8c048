import { defineConfig } from "@playwright/test";
import tests from "../playwright.config";

/**
 * Draws the pictures in `public/` and `docs/pictures/` from the running app: `npm run pictures`.
 */
export default defineConfig({
  ...tests,
  testDir: ".",
  testMatch: "*.pictures.ts",
  outputDir: "../../test-results/pictures",
  timeout: 600_000,
});
