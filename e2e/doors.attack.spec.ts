import { readFile } from "node:fs/promises";
import path from "node:path";
import { paths } from "@/lib/base/pure/paths";
import { AppServer } from "./testing/app-server";
import { expect, test } from "./testing/app-fixtures";
import { ask, type RawRequest } from "./testing/raw-request";

/** Attacks the built app from outside with requests that no browser would send. */

const evil = "evil.example.com";
const root = path.resolve(import.meta.dirname, "..");

/** The id of a server action, which is public: the scripts of a page contain it. */
async function actionId(name: string): Promise<string> {
  const folder = path.join(root, process.env.REELPRESS_BUILD_DIR ?? ".next", "server");
  const text = await readFile(path.join(folder, "server-reference-manifest.json"), "utf8");
  const { node } = JSON.parse(text) as { node: Record<string, { exportedName: string }> };
  const found = Object.entries(node).find(([, { exportedName }]) => exportedName === name);
  expect(found, `the action ${name}`).toBeDefined();
  return found?.[0] ?? "";
}

/**
 * Posts the action `removeConnection` as a page does. It changes nothing when nothing was saved.
 */
async function action(at: string, headers: Record<string, string> = {}): Promise<RawRequest> {
  return {
    method: "POST",
    path: at,
    headers: {
      "content-type": "text/plain;charset=UTF-8",
      "next-action": await actionId("removeConnection"),
      ...headers,
    },
    body: JSON.stringify([{}]),
  };
}

const form = "application/x-www-form-urlencoded";

test("under an unknown host name no page answers and no action runs, on any path", async ({
  app,
}) => {
  const own = await ask(app.port, await action(paths.settings()));
  expect(own.text, "the attack itself is a good request").toContain('"ok":true');
  const addresses = `/ /?Action=&Signature= /?Action=%20&Signature=%20 /?action=A&signature=B
    ${paths.settings()} /compose?Action=A&Signature=B /nothing /_not-found /500 /%2e/settings
    /api/imsx /api/ims/x /api/ims/objects /api/ims/objects/a/../../../../compose
    /api/uploadsx /api/uploads/../../compose /_next/staticx /_next/static/x.js /_next/image
    /_next/data/x/settings.json /settings.rsc /icon.svg`.split(/\s+/);
  const words: readonly Record<string, string>[] = [
    {},
    { "x-acs-action": "" },
    { "x-acs-action": "ListMediaBasicInfos" },
    { origin: `http://${evil}`, "x-forwarded-host": evil },
    { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy", "x-invoke-path": "/settings" },
    { "x-action-forwarded": "1", "x-matched-path": "/settings", rsc: "1" },
  ];
  for (const at of addresses) {
    for (const headers of words) {
      const answer = await ask(app.port, await action(at, { host: evil, ...headers }));
      const what = `${at} with ${JSON.stringify(headers)}`;
      expect(answer.text, what).not.toContain('"ok":');
      expect([308, 400, 405, 421], what).toContain(answer.status);
      expect(answer.headers["content-type"] ?? "", what).not.toContain("text/html");
    }
  }
  // These routes stand outside of the proxy, and look themselves.
  for (const at of [paths.api.uploads(), paths.api.fonts()]) {
    const answer = await ask(app.port, await action(at, { host: evil }));
    expect(answer.status, at).toBe(421);
  }
});

test("two host names, a form without scripts and an address with a host name are all refused", async ({
  app,
}) => {
  const host = `127.0.0.1:${app.port}`;
  const multipart = "multipart/form-data; boundary=b";
  const field = `--b\r\ncontent-disposition: form-data; name="$ACTION_ID_${await actionId("removeConnection")}"\r\n\r\n\r\n--b--\r\n`;
  const posted = { method: "POST", body: field };
  const tries: readonly (readonly [string, RawRequest, number[]])[] = [
    ["two names", { path: "/settings", headers: ["host", host, "host", evil] }, [400, 421]],
    [
      "an absolute address",
      { path: `http://${evil}/settings`, headers: { host } },
      [308, 400, 421],
    ],
    ["a page", { path: "/settings", headers: { host: evil } }, [421]],
    ["data of a page", { path: "/settings?_rsc=1", headers: { host: evil, rsc: "1" } }, [421]],
    ["HEAD", { method: "HEAD", path: "/", headers: { host: evil, "x-acs-action": "A" } }, [421]],
    [
      "a form",
      {
        ...posted,
        path: "/?Action=&Signature=",
        headers: { host: evil, "content-type": multipart },
      },
      [421],
    ],
    [
      "a form of a stranger's page",
      {
        ...posted,
        path: "/settings",
        headers: { origin: `http://${evil}`, "content-type": multipart },
      },
      [403],
    ],
    [
      "a form of a page without an origin",
      { ...posted, path: "/settings", headers: { origin: "null", "content-type": multipart } },
      [403],
    ],
    [
      "plain text for a route",
      {
        method: "POST",
        path: paths.api.submissions(),
        headers: { "content-type": "text/plain", "sec-fetch-site": "cross-site" },
        body: "{}",
      },
      [403],
    ],
    [
      "an upload",
      {
        method: "POST",
        path: paths.api.uploads(),
        headers: { host: evil, "tus-resumable": "1.0.0", "upload-length": "5" },
      },
      [421],
    ],
    [
      "an upload of a stranger's page",
      {
        method: "POST",
        path: paths.api.uploads(),
        headers: { origin: `http://${evil}`, "tus-resumable": "1.0.0", "upload-length": "5" },
      },
      [403],
    ],
  ];
  for (const [what, request, statuses] of tries) {
    const { status } = await ask(app.port, request);
    expect(statuses, `${what}: ${status}`).toContain(status);
  }
});

test("API calls under any host name reach the engine, and nothing but the engine", async ({
  app,
}) => {
  const v1 = "Action=ListMediaBasicInfos&Version=2020-11-09&Signature=x&AccessKeyId=x";
  const large = "a".repeat(12 * 1024 ** 2);
  const v3 = { "x-acs-action": "ListMediaBasicInfos", "x-acs-version": "2020-11-09" };
  type Call = Omit<RawRequest, "headers"> & { headers?: Record<string, string> };
  const calls: readonly (readonly [string, Call, number])[] = [
    ["V1 in the address", { path: `/?${v1}` }, 400],
    [
      "V1 in the body",
      { method: "POST", path: "/", headers: { "content-type": form }, body: v1 },
      400,
    ],
    ["V3", { method: "POST", path: "/", headers: { ...v3, "content-type": form } }, 400],
    ["a method that no SDK uses", { method: "PUT", path: "/", headers: v3 }, 400],
    [
      "a body that is cut on its way",
      { method: "POST", path: "/", headers: { ...v3, "content-type": form }, body: large },
      413,
    ],
  ];
  for (const [what, request, status] of calls) {
    for (const host of [`127.0.0.1:${app.port}`, "ice.cn-shanghai.aliyuncs.com"]) {
      const answer = await ask(app.port, { ...request, headers: { ...request.headers, host } });
      const said = JSON.parse(answer.text) as { Code?: string; HostId?: string };
      expect(said, what).toMatchObject({ HostId: host, Code: expect.any(String) });
      expect(answer.status, what).toBe(status);
    }
  }
});

test("settings cannot be changed through a proxy, on any page", async ({ app }) => {
  const pages = [paths.settings(), paths.compose(), paths.jobs(), "/", "/nothing"];
  for (const at of pages) {
    const own = await ask(app.port, await action(at));
    if (at !== "/nothing") expect(own.text, `${at}: who sits here`).toContain('"ok":true');
    const words: readonly Record<string, string>[] = [
      { "x-forwarded-for": "203.0.113.9" },
      { "x-forwarded-for": "127.0.0.1", "x-forwarded-host": `127.0.0.1:${app.port}` },
      { forwarded: "for=127.0.0.1" },
      { via: "1.1 proxy" },
      { "cf-connecting-ip": "127.0.0.1" },
      { "true-client-ip": "127.0.0.1" },
      { "x-real-ip": "127.0.0.1" },
      { "x-forwarded-for": "203.0.113.9", "x-reelpress-asker": "e30.AAAA" },
    ];
    for (const headers of words) {
      const answer = await ask(app.port, await action(at, headers));
      expect(answer.text, `${at} with ${JSON.stringify(headers)}`).not.toContain('"ok":true');
    }
  }
});

test("with public host names and no password settings cannot be changed, and the page says so", async () => {
  const team = await AppServer.create({ REELPRESS_HOSTS: "team.example.com" });
  try {
    expect(team.log).toContain("REELPRESS_ADMIN_PASSWORD");
    for (const host of ["team.example.com", `127.0.0.1:${team.port}`]) {
      for (const at of [paths.settings(), paths.compose(), paths.media(), "/"]) {
        const answer = await ask(team.port, await action(at, { host }));
        expect(answer.text, `${at} as ${host}`).toContain('"not-local"');
      }
    }
  } finally {
    await team.stop();
  }
});

test("every response has the security headers", async ({ app, page }) => {
  const health = await ask(app.port, { path: paths.api.health() });
  expect(health.status).toBe(200);
  // The test fails when the content policy blocked something on these pages.
  await page.goto("/nothing");
  await page.goto(paths.home());
  const script = await page.locator("script[src*='/_next/static/']").first().getAttribute("src");
  const answers: readonly (readonly [string, RawRequest, number | number[]])[] = [
    ["a page", { path: "/" }, 200],
    ["HEAD", { method: "HEAD", path: "/" }, 200],
    ["a page that is not there", { path: "/nothing" }, 404],
    ["a job that is not there", { path: paths.job("nothing") }, 404],
    ["a route", { path: paths.api.health() }, 200],
    ["a route that is not there", { path: "/api/nothing" }, 404],
    ["a wrong method", { method: "DELETE", path: paths.api.health() }, 405],
    ["a method that no request object can have", { method: "TRACE", path: "/compose" }, 405],
    ["the same in a call", { method: "TRACE", path: "/", headers: { "x-acs-action": "A" } }, 405],
    ["a script", { path: script ?? "" }, 200],
    ["a script that is not there", { path: "/_next/static/nothing.js" }, 404],
    ["a picture", { path: "/icon.svg" }, 200],
    ["a stranger's name", { path: "/", headers: { host: evil } }, 421],
    ["the engine", { path: "/", headers: { "x-acs-action": "A" } }, 400],
    ["an object", { path: "/api/ims/objects/a/b.mp4" }, 403],
    ["an upload", { method: "HEAD", path: `${paths.api.uploads()}/nothing` }, 412],
    ["an address that is mended", { path: "/api//health" }, 308],
    ["a broken address", { path: "/%zz" }, [400, 404]],
  ];
  for (const [what, request, status] of answers) {
    const { headers, status: answered } = await ask(app.port, request);
    expect([status].flat(), `${what}: ${answered}`).toContain(answered);
    expect(headers, what).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "strict-origin-when-cross-origin",
      "cross-origin-opener-policy": "same-origin",
      "permissions-policy": expect.stringMatching(/camera=\(\).*, microphone=\(self\)$/),
    });
    expect(headers["cross-origin-resource-policy"], what).toBeDefined();
    const policy = String(headers["content-security-policy"]);
    expect(policy, what).toContain("frame-ancestors 'none'");
    expect(policy, what).toMatch(/(^|; )default-src 'none'/);
    expect(policy.replace(/style-src(-attr)? [^;]*/g, ""), what).not.toContain("unsafe-");
    expect(headers["x-powered-by"], what).toBeUndefined();
  }
});
