import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const alias = {
  "@": root.replace(/\/$/, ""),
  // Under Node the package throws on import; its own empty twin is what a server bundle gets.
  "server-only": `${root}node_modules/server-only/empty.js`,
};

/** An odd time zone on purpose; and logs only of what went wrong. */
const testEnv = { TZ: "Asia/Kathmandu", REELPRESS_LOG_LEVEL: "error" };

/**
 * Files that run side by side, each in a process of its own. Two even on two cores, where Vitest's own
 * choice is one: many files wait for a server or a picture. More would render against each other's clocks.
 */
const maxWorkers = 2;

/**
 * Two projects: `unit` is pure and quick; `engine` starts PostgreSQL, ffmpeg and real HTTP.
 * The time zone is an odd one on purpose: a forgotten UTC fails here and not at a user's.
 */
export default defineConfig({
  resolve: { alias },
  test: {
    env: testEnv,
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: ["{app,components,lib,scripts}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.engine.test.ts", "**/node_modules/**"],
          env: testEnv,
          // Generated cases run in a second; a busy machine may need twenty times as long.
          testTimeout: 60_000,
          maxWorkers,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "engine",
          include: ["lib/**/*.engine.test.ts"],
          env: testEnv,
          // A wait ends as soon as what is waited for is there: long enough for a much slower machine.
          testTimeout: 300_000,
          hookTimeout: 300_000,
          // Real servers, renders and clocks on a busy machine. `npm test` names each test that needed this.
          retry: 1,
          expect: { poll: { timeout: 60_000 } },
          globalSetup: ["lib/base/testing/database-server.ts"],
          maxWorkers,
        },
      },
    ],
  },
});
