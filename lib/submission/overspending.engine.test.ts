import { afterAll, beforeAll, expect, it } from "vitest";
import type { DatabaseHandle } from "@/lib/base/database/database";
import { openTestDatabase } from "@/lib/base/testing/test-database";
import { migrate } from "@/lib/base/database/migrate";
import { ImsError } from "@/lib/ims/errors/ims-error";
import { defaultRules } from "@/lib/model/cost/default-prices";
import { migrations as jobs } from "@/lib/store/jobs/jobs";
import { migrations as media } from "@/lib/store/media";
import { migrations as settings, setSetting } from "@/lib/store/settings";
import { saveSpendingRules } from "@/lib/store/spending/spending-rules";
import { migrations as spending } from "@/lib/store/spending/spending-tables";
import { cloudForTests, contextForTests } from "./testing/cloud";
import { overspending } from "./overspending";

let database: DatabaseHandle;
beforeAll(async () => {
  database = await openTestDatabase();
  for (const [room, migrations] of Object.entries({ jobs, media, settings, spending })) {
    await migrate(database.pool, room, migrations);
  }
});
afterAll(() => database.close());

/** One clip of half a minute, with the size of its template. */
const request = {
  InputConfig: '{"MediaGroupArray":[{"GroupName":"One","MediaArray":["m"]}]}',
  OutputConfig: '{"Count":1,"FixedDuration":30}',
  TemplateConfig: '["t"]',
};
const large = '{"OutputTemplateConfig":{"Width":3840,"Height":2160}}';

/** A cloud with one template; null: the template cannot be fetched. */
const contextWith = (config: string | null) => {
  const { client } = cloudForTests([]);
  const call = async () => {
    if (config === null) throw new ImsError("ims-refused", "no", { imsCode: "ResourceNotFound" });
    return { RequestId: "r", Template: { TemplateId: "t", Config: config } };
  };
  const asking = { ...client, call: call as unknown as typeof client.call };
  return contextForTests(asking, database);
};

it("prices a batch by the size of its template, and reports a template that cannot be read", async () => {
  const rules = defaultRules("CNY", "cn-shanghai");
  rules.prices["editing-4k"] = { perMinute: 5, source: "contract", date: "2026-11-01" };
  await saveSpendingRules(database, { ...rules, monthlyCap: 4 });
  const weigh = (clientToken: string, config: string | null) =>
    overspending({ clientToken, request }, contextWith(config));
  expect(await weigh("one", large)).toMatchObject({ code: "Spending.OverCap" });
  expect(await weigh("two", null)).toMatchObject({ code: "Spending.NoTemplate" });
  expect(await weigh("three", "no json")).toMatchObject({ code: "Spending.NoTemplate" });
  await saveSpendingRules(database, { ...rules, monthlyCap: 6 });
  expect(await weigh("four", large)).toBeNull();
});

it("lets nothing pass while the prices and the cap cannot be read, and says so", async () => {
  await setSetting(database, "spending", { currency: "CNY", monthlyCap: "as before" });
  expect(await overspending({ clientToken: "five", request }, contextWith(large))).toEqual({
    code: "Spending.Unreadable",
    message: "",
    requestId: "",
  });
});
