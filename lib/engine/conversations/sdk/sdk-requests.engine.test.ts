import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fidelityOf, isRefusal } from "@/lib/ims/schema/fidelity/fidelity";
import {
  type DocumentedOperation,
  documentedOperations,
  documentedParameters,
} from "@/lib/ims/schema/fidelity/documented-operations";
import { refusedOperations, refusedValuePaths } from "@/lib/ims/schema/fidelity/operation-paths";
import { matchRows } from "@/lib/engine/testing/sdk/match-rows";
import { jobRows } from "@/lib/engine/testing/sdk/job-rows";
import { sportsRows } from "@/lib/engine/testing/sdk/sports-rows";
import { libraryRows } from "@/lib/engine/testing/sdk/library-rows";
import { projectRows } from "@/lib/engine/testing/sdk/project-rows";
import { type Change, changeOf, type RequestRows } from "@/lib/engine/testing/sdk/request-rows";
import { answered, type Bag, type Outcome } from "@/lib/engine/testing/sdk/sdk-caller";
import { openSdkWorld, type SdkWorld } from "@/lib/engine/testing/sdk/sdk-world";

/**
 * Requests as the generated client of the SDK sends them: each documented parameter of each operation,
 * values that are wrong, what is missing, unset and unknown. What is refused is in the fidelity table.
 */
const all: Record<DocumentedOperation, RequestRows> = {
  ...jobRows,
  ...sportsRows,
  ...matchRows,
  ...libraryRows,
  ...projectRows,
};

let world: SdkWorld;
let counted = 0;
beforeAll(async () => {
  world = await openSdkWorld();
});
afterAll(() => world?.close());

const requestOf = async (operation: DocumentedOperation, change: Change = {}): Promise<Bag> => {
  const changed = await changeOf(world, change);
  return { ...(await changeOf(world, all[operation].plain)), ...changed };
};
const play = async (operation: DocumentedOperation, change?: Change): Promise<Outcome> =>
  world.call(operation, await requestOf(operation, change));

function expectRefused({ refused, answer }: Outcome, code: string, name: string): void {
  expect(answer, "it was taken").toBeUndefined();
  expect([refused?.code, refused?.data.Message]).toEqual([
    code,
    expect.stringMatching(new RegExp(`"${name}[".[]|the specified|no object at`, "i")) as string,
  ]);
}

const operations = documentedOperations.map((name) => ({ name, ...all[name] }));
const goodRows = operations.flatMap(({ name, good }) =>
  good.map(([parameter, change]) => [name, parameter, change] as const),
);
const wrongRows = operations.flatMap(({ name, wrong }) =>
  wrong.map(([parameter, change, code]) => [name, parameter, change, code] as const),
);
const missingRows = operations.flatMap(({ name }) =>
  documentedParameters[name].filter((one) => one.required).map((one) => [name, one.name] as const),
);
const unset = [null, undefined, ""];
const rowCount =
  goodRows.length +
  wrongRows.length +
  missingRows.length +
  operations.length * (unset.length + 3) +
  refusedValuePaths.length +
  refusedOperations.length;

describe(`the ${rowCount} requests of an SDK client`, () => {
  it("are about every documented parameter", () => {
    expect(rowCount).toBeGreaterThan(500);
    for (const { name, good } of operations) {
      const played = new Set(good.map(([parameter]) => parameter));
      expect([...played].sort(), name).toEqual(
        documentedParameters[name].map((one) => one.name).sort(),
      );
    }
  });

  it.each(goodRows)(
    "%s takes %s, or refuses it by the table",
    async (operation, parameter, change) => {
      const outcome = await play(operation, change);
      const row = fidelityOf(`${operation}.${parameter}`);
      if (row && isRefusal(row)) expectRefused(outcome, "NotImplemented", parameter);
      else expect(answered(outcome)).toHaveProperty("RequestId");
      counted += 1;
    },
  );

  it.each(wrongRows)("%s refuses a wrong %s", async (operation, parameter, change, code) => {
    expectRefused(await play(operation, change), code ?? "InvalidParameter", parameter);
    counted += 1;
  });

  it.each(missingRows)("%s asks for %s when it is missing", async (operation, parameter) => {
    for (const nothing of unset) {
      expectRefused(await play(operation, { [parameter]: nothing }), "MissingParameter", parameter);
    }
    counted += 1;
  });

  it.each(operations.flatMap(({ name }) => unset.map((nothing) => [name, nothing] as const)))(
    "%s takes what nobody has set: %j",
    async (operation, nothing) => {
      const plain = await requestOf(operation);
      const others = documentedParameters[operation].filter(
        ({ name }) => plain[name] === undefined,
      );
      const rest = Object.fromEntries(others.map(({ name }) => [name, nothing]));
      // An empty address takes the account's callback away; an update may empty a text.
      expect(answered(await world.call(operation, { ...rest, ...plain }))).toHaveProperty(
        "RequestId",
      );
      counted += 1;
    },
  );

  it.each(documentedOperations)("%s accepts the older signature too", async (operation) => {
    const outcome = await world.v1Call(operation, await requestOf(operation));
    expect(answered(outcome)).toHaveProperty("RequestId");
    counted += 1;
  });

  it.each(documentedOperations)(
    "%s passes over what nobody documents, and says so",
    async (operation) => {
      const answer = answered(await play(operation, { ColourOfTheSky: 1 }));
      expect(answer.ReelpressPassedThrough).toContain("ColourOfTheSky");
      counted += 1;
    },
  );

  it.each(documentedOperations)(
    "%s refuses what nobody documents when strict",
    async (operation) => {
      const outcome = await world.strictCall(operation, { ColourOfTheSky: 1 });
      expectRefused(outcome, "InvalidParameter", "ColourOfTheSky");
      counted += 1;
    },
  );

  it.each(refusedValuePaths)("%s is refused by the table", async (path) => {
    const [, operation = "", parameter = "", value = ""] = /^(\w+)\.(\w+)=(.*)$/.exec(path) ?? [];
    const given = value === "vod" ? "vod://a-medium" : value;
    const outcome = await play(operation as DocumentedOperation, { [parameter]: given });
    expectRefused(outcome, "NotImplemented", parameter);
    expect(fidelityOf(path)?.level).toBe("cloud-only");
    counted += 1;
  });

  it.each(refusedOperations)(
    "%s is known by its name, and refused by the table",
    async (operation) => {
      const { refused } = await world.call(operation, { FileInfo: "{}", MediaId: "m" });
      expect(refused).toMatchObject({ code: "NotImplemented", statusCode: 501 });
      expect(fidelityOf(operation)?.level).toBe("cloud-only");
      counted += 1;
    },
  );

  it(`are right, ${rowCount} of ${rowCount}`, () => expect(counted).toBe(rowCount));
});
