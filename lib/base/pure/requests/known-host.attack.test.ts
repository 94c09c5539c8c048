import { expect, test } from "vitest";
import { hostName, isKnownHost, readHostNames } from "./known-host";

const loopback = { listensOn: "127.0.0.1", names: [] };

test.each([
  ["127.0.0.1:3000", "127.0.0.1"],
  ["LOCALHOST", "localhost"],
  ["[::1]:3000", "::1"],
  ["reelpress.example.com.:80", "reelpress.example.com"],
])("reads the name in %s", (host, name) => expect(hostName(host)).toBe(name));

test.each([null, "", "a b", "http://a", "a:b:c", "[::1", "a/b"])("reads no name in %j", (host) => {
  expect(hostName(host)).toBeNull();
  expect(isKnownHost(host, loopback)).toBe(false);
});

test.each(["127.0.0.1:3000", "localhost:3000", "app.localhost", "[::1]:3000", "192.168.1.4:3000"])(
  "a program of this computer alone knows %s",
  (host) => expect(isKnownHost(host, loopback)).toBe(true),
);

test.each(["rebind.example.com", "localhost.example.com", "127.0.0.1.example.com", "xlocalhost"])(
  "and takes %s for a stranger's name",
  (host) => expect(isKnownHost(host, loopback)).toBe(false),
);

test("listed names are known, with the port or without; others are not", () => {
  const names = readHostNames("Reelpress.example.com, *.team.example");
  const rules = { ...loopback, names };
  expect(isKnownHost("reelpress.example.com:8443", rules)).toBe(true);
  expect(isKnownHost("video.team.example", rules)).toBe(true);
  expect(isKnownHost("team.example", rules)).toBe(false);
  expect(isKnownHost("badteam.example", rules)).toBe(false);
  expect(isKnownHost("other.example.com", { listensOn: "0.0.0.0", names })).toBe(false);
});

test("on a wider network without a list every name is accepted", () => {
  expect(isKnownHost("video.example.com", { listensOn: "0.0.0.0", names: [] })).toBe(true);
});
