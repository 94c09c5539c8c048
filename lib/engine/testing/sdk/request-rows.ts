import type { DocumentedOperation } from "@/lib/ims/schema/fidelity/documented-operations";
import type { Bag } from "./sdk-caller";
import type { SdkWorld } from "./sdk-world";

/** What a row changes of the operation's plain request; `undefined` takes a parameter away. */
export type Change = Bag | ((world: SdkWorld) => Bag | Promise<Bag>);

export type RequestRows = {
  /** A valid request with only the required parameters. Made again for each row. */
  plain: Change;
  /** The parameter of the row, and a documented value of it; a parameter may have several rows. */
  good: readonly [string, Change][];
  /** Values that the gateway refuses, by the parameter that it names. */
  wrong: readonly [string, Bag, code?: string][];
};

export type RowsOf<Names extends DocumentedOperation> = Readonly<Record<Names, RequestRows>>;

export const changeOf = async (world: SdkWorld, change: Change): Promise<Bag> =>
  typeof change === "function" ? change(world) : change;

/** One row for each value of a parameter that has a list of words. */
export const words = (name: string, list: readonly unknown[]): [string, Bag][] =>
  list.map((value) => [name, { [name]: value }]);

export const times: readonly [string, Bag][] = [
  ["StartTime", { StartTime: "2020-12-20T12:00:00Z" }],
  ["EndTime", { EndTime: "2999-12-20T13:00:00Z" }],
];
export const wrongTimes: readonly [string, Bag][] = [
  ["StartTime", { StartTime: "yesterday" }],
  ["EndTime", { EndTime: "2020-12-20 13:00:00" }],
];
export const wrongPage: readonly [string, Bag][] = [
  ["PageNo", { PageNo: 0 }],
  ["PageNo", { PageNo: "first" }],
  ["PageSize", { PageSize: 1000 }],
  ["PageSize", { PageSize: -1 }],
];
export const wrongMaxResults: readonly [string, Bag][] = [
  ["MaxResults", { MaxResults: 0 }],
  ["MaxResults", { MaxResults: 101 }],
  ["MaxResults", { MaxResults: "some" }],
  ["NextToken", { NextToken: "no-such-page" }],
];
