/**
 * Security headers of every answer, unless the answer sets them itself. The Referer names our origin
 * only, so that buckets with a list of allowed referers go on working.
 */
export const answerHeaders: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "x-frame-options": "DENY",
  "permissions-policy": `${deny([
    "accelerometer",
    "browsing-topics",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "hid",
    "idle-detection",
    "local-fonts",
    "magnetometer",
    "midi",
    "payment",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "usb",
    "xr-spatial-tracking",
    // Scripts are recorded in the composer; the browser still asks the person.
  ])}, microphone=(self)`,
  // For answers that are no page: media, data, refusals. Opened alone, such an answer runs no script,
  // whatever its content.
  "content-security-policy": policy({
    "default-src": ["'none'"],
    // A browser that opens a video or a picture alone shows it in a small page that it makes itself.
    "img-src": ["'self'"],
    "media-src": ["'self'"],
    "style-src": ["'unsafe-inline'"],
    "frame-ancestors": ["'none'"],
    // Without scripts. With an opaque origin the browser could not read the video that it is to show.
    sandbox: ["allow-same-origin"],
  }),
};

function deny(features: readonly string[]): string {
  return features.map((feature) => `${feature}=()`).join(", ");
}

function policy(directives: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(" "))
    .join("; ");
}

/** The other origins that a page may connect to. */
export type Beyond = {
  /** An endpoint of the team's bucket other than `*.aliyuncs.com`: `IMS_BUCKET_ENDPOINT`. */
  bucketEndpoint: string | undefined;
  /** `next dev` evaluates code, adds styles to pages and keeps a socket open. */
  isDevelopment: boolean;
};

/** `https://media.example.com` and what a bucket's name makes of it: `https://*.media.example.com`. */
function sourcesOf(endpoint: string | undefined): string[] {
  if (!endpoint || !URL.canParse(endpoint)) return [];
  const { protocol, host, hostname, origin } = new URL(endpoint);
  return /^[\d.]+$|^\[/.test(hostname) ? [origin] : [origin, `${protocol}//*.${host}`];
}

/** Sonner puts one sheet into the page, first without its text, then with it. */
export const sonnerSheets = [
  "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "'sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY='",
];

/**
 * The policy of a page: scripts run with this answer's nonce only, or are loaded by such a one.
 * Uploads go from the browser to the bucket; media come from wherever the cloud keeps or delivers
 * them, so their hosts cannot be listed.
 */
export function pagePolicy(nonce: string, { bucketEndpoint, isDevelopment }: Beyond): string {
  const bucket = sourcesOf(bucketEndpoint);
  const media = ["'self'", "blob:", "https:", ...bucket];
  const connect = ["'self'", "https://*.aliyuncs.com", ...bucket];
  return policy({
    "default-src": ["'none'"],
    "script-src": [
      "'self'",
      `'nonce-${nonce}'`,
      "'strict-dynamic'",
      ...(isDevelopment ? ["'unsafe-eval'"] : []),
    ],
    "style-src": [
      "'self'",
      ...(isDevelopment ? ["'unsafe-inline'"] : [`'nonce-${nonce}'`, ...sonnerSheets]),
    ],
    // Positions and sizes are inline styles of the elements (React, Radix, dnd-kit, Sonner).
    "style-src-attr": ["'unsafe-inline'"],
    "img-src": [...media, "data:"],
    "media-src": media,
    "font-src": ["'self'"],
    "connect-src": isDevelopment ? [...connect, "ws:"] : connect,
    "manifest-src": ["'self'"],
    "base-uri": ["'none'"],
    "form-action": ["'self'"],
    "frame-ancestors": ["'none'"],
  });
}
