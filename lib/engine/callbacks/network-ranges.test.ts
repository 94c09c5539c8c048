import { describe, expect, it } from "vitest";
import { createAddressRule } from "./network-ranges";

const mayCall = createAddressRule([]);

describe("what is not the public internet", () => {
  it.each([
    "127.0.0.1",
    "127.255.255.254",
    "0.0.0.0",
    "10.0.0.1",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.100.100.200",
    "100.64.0.1",
    "192.0.2.1",
    "198.18.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "fc00::1",
    "fd12:3456::1",
    "ff02::1",
    "2001:db8::1",
    "2001::1",
    "2002:7f00:1::",
    "64:ff9b::7f00:1",
    "64:ff9b::808:808",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "0:0:0:0:0:ffff:10.0.0.1",
    "::127.0.0.1",
    "not an address",
  ])("%s is refused", (address) => {
    expect(mayCall(address)).toBe(false);
  });
});

it.each(["8.8.8.8", "172.15.0.1", "172.32.0.1", "100.63.255.255", "100.128.0.1"])(
  "%s is public",
  (address) => expect(mayCall(address)).toBe(true),
);

it.each(["2606:4700:4700::1111", "::ffff:8.8.8.8", "2400:3200::1"])("%s is public", (address) =>
  expect(mayCall(address)).toBe(true),
);

describe("an address that the operator lists", () => {
  const listed = createAddressRule(["10.1.0.0/16", "127.0.0.1", "fd00::/8"]);

  it("is allowed, in every notation", () => {
    const open = ["10.1.2.3", "127.0.0.1", "::ffff:127.0.0.1", "fd12::1", "8.8.8.8"];
    expect(open.filter((address) => !listed(address))).toEqual([]);
  });

  it("allows no other address", () => {
    const shut = ["10.2.0.1", "127.0.0.2", "::1", "fc00::1", "169.254.169.254"];
    expect(shut.filter(listed)).toEqual([]);
  });

  it("must be readable", () => {
    for (const range of ["10.0.0.0/33", "10.0.0/8", "localhost", "fd00::/8/1", "10.0.0.0/-1"]) {
      expect(() => createAddressRule([range])).toThrow(/no range/);
    }
  });
});
