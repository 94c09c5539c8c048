import { expect, test } from "vitest";
import { createPartAddresses } from "./part-addresses";

function signer() {
  const requested: number[][] = [];
  const sign = async (numbers: number[]) => {
    requested.push(numbers);
    const parts = numbers.map((number) => ({ number, url: `${number}@${requested.length}` }));
    return { parts, expiresSeconds: 900 };
  };
  return { requested, sign };
}
const wanted = Array.from({ length: 40 }, (_, index) => index + 1);

test("workers that ask at the same time make one request, for the following parts too", async () => {
  const { requested, sign } = signer();
  const addresses = createPartAddresses(sign);
  const urls = await Promise.all([1, 2, 3].map((number) => addresses.of(number, wanted)));
  expect(urls).toEqual(["1@1", "2@1", "3@1"]);
  expect(requested).toEqual([wanted.slice(0, 16)]);
  await addresses.of(17, wanted);
  expect(requested[1]).toEqual(wanted.slice(16, 32));
});

test("an address is not used in its last minute", async () => {
  const { sign } = signer();
  let now = 0;
  const addresses = createPartAddresses(sign, () => now);
  expect(await addresses.of(1, [1])).toBe("1@1");
  now = 839_000;
  expect(await addresses.of(1, [1])).toBe("1@1");
  now = 841_000;
  expect(await addresses.of(1, [1])).toBe("1@2");
});

test("a failed request rejects for its callers, and the next caller tries again", async () => {
  const { sign } = signer();
  let broken = true;
  const addresses = createPartAddresses(async (numbers) => {
    if (broken) throw new Error("no line");
    return sign(numbers);
  });
  await expect(addresses.of(1, [1])).rejects.toThrow("no line");
  broken = false;
  expect(await addresses.of(1, [1])).toBe("1@1");
});
