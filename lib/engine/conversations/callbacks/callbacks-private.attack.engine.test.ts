import { afterEach, describe, expect, it } from "vitest";
import { type CallbackTest, openCallbackTest } from "@/lib/engine/testing/callback-engine";
import { openReceiver } from "@/lib/engine/callbacks/testing/callback-receiver";

let test: CallbackTest;
afterEach(() => test.close());

describe("private networks", () => {
  it("are refused at submit, as literals and as names, and nothing is stored", async () => {
    const lookup = async () => [{ address: "192.168.3.4", family: 4 as const }];
    test = await openCallbackTest({
      slots: 0,
      started: false,
      callbacks: { allowPrivate: [], lookup },
    });
    const addresses = [
      "http://127.0.0.1/",
      "http://2130706433/",
      "http://0177.1/",
      "http://[::ffff:10.0.0.1]/",
      "http://169.254.169.254/",
      "http://inside.example/",
    ];
    for (const address of addresses) {
      for (const name of ["NotifyAddress", "RegisterMediaNotifyAddress"]) {
        const failure = await test.refusal({ userData: { [name]: address } });
        expect(failure.code).toBe("InvalidParameter");
        expect(failure.data.Problems).toMatchObject([
          { Path: `UserData.${name}`, Reason: "private-address" },
        ]);
      }
    }
    const list = await test.call("ListBatchMediaProducingJobs");
    expect(list.EditingBatchJobList).toEqual([]);
  });

  it("are not called when a name resolves to one only later", async () => {
    const receiver = await openReceiver();
    let lookups = 0;
    const lookup = async () => {
      lookups += 1;
      return [{ address: lookups === 1 ? "8.8.8.8" : "127.0.0.1", family: 4 as const }];
    };
    test = await openCallbackTest({ callbacks: { allowPrivate: [], lookup } });
    const NotifyAddress = `http://rebind.example:${receiver.port}/hook`;
    const JobId = await test.submit({ output: { Count: 1 }, userData: { NotifyAddress } });
    const found = await test.untilDeliveries(
      JobId,
      (all) => all.length === 2 && all.every((one) => one.State === "ended"),
    );
    expect(found.map((one) => one.LastResult)).toEqual(["private-address", "private-address"]);
    expect(receiver.received).toEqual([]);
    await receiver.close();
  });

  it("message queues are refused by name, with what to do instead", async () => {
    test = await openCallbackTest({ slots: 0, started: false });
    const failure = await test.refusal({ userData: { NotifyAddress: "ice-callback-demo" } });
    expect(failure).toMatchObject({ code: "NotImplemented", statusCode: 501 });
    expect(failure.data.Message).toMatch(/UserData.NotifyAddress.*queues.*http/);
  });
});
