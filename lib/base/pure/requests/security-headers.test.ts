import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { answerHeaders, pagePolicy, sonnerSheets } from "./security-headers";

const production = { bucketEndpoint: undefined, isDevelopment: false };
const directive = (policy: string, name: string) =>
  policy
    .split("; ")
    .find((each) => each.split(" ")[0] === name)
    ?.split(" ")
    .slice(1);

test("scripts run by nonce only", () => {
  const scripts = directive(pagePolicy("abc", production), "script-src");
  expect(scripts).toEqual(["'self'", "'nonce-abc'", "'strict-dynamic'"]);
});

test("uploads go to the team's own way to the bucket, with the bucket's name before it or not", () => {
  const to = (bucketEndpoint: string | undefined) =>
    directive(pagePolicy("abc", { ...production, bucketEndpoint }), "connect-src");
  expect(to(undefined)).toEqual(["'self'", "https://*.aliyuncs.com"]);
  expect(to("https://media.example.com/")).toEqual(
    expect.arrayContaining(["https://media.example.com", "https://*.media.example.com"]),
  );
  expect(to("http://127.0.0.1:9000")).toEqual([
    "'self'",
    "https://*.aliyuncs.com",
    "http://127.0.0.1:9000",
  ]);
  expect(to("not an address; script-src *")).toEqual(to(undefined));
});

test("an answer that is no page runs no script and cannot be framed", () => {
  const policy = answerHeaders["content-security-policy"] ?? "";
  expect(directive(policy, "sandbox")).toEqual(["allow-same-origin"]);
  expect(directive(policy, "default-src")).toEqual(["'none'"]);
  expect(directive(policy, "script-src")).toBeUndefined();
  expect(directive(policy, "frame-ancestors")).toEqual(["'none'"]);
});

test("the allowed style sheet of Sonner is the installed one", async () => {
  const file = createRequire(import.meta.url)
    .resolve("sonner")
    .replace(/\.js$/, ".mjs");
  const [, literal = ""] = /^__insertCSS\((".*")\);?$/m.exec(await readFile(file, "utf8")) ?? [];
  const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  expect(sonnerSheets).toEqual([hashOf(""), hashOf(JSON.parse(literal) as string)]);
});
