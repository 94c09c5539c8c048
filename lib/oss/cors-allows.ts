import type { CorsRule } from "./create-oss-client";

/** A pattern may have one `*` for any text: `https://*.example.com`. Source: OSS, PutBucketCors. */
function fits(pattern: string, origin: string): boolean {
  const [before = "", after] = pattern.split("*");
  if (after === undefined) return pattern === origin;
  const isLongEnough = origin.length >= before.length + after.length;
  return isLongEnough && origin.startsWith(before) && origin.endsWith(after);
}

/**
 * Whether pages of `origin` (`https://reelpress.example`) may use `method` on the bucket. One rule must
 * allow both.
 */
export function corsAllows(rules: readonly CorsRule[], origin: string, method: string): boolean {
  return rules.some(
    (rule) =>
      rule.origins.some((pattern) => fits(pattern, origin)) && rule.methods.includes(method),
  );
}
