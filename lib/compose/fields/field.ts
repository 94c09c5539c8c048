import type { jobs } from "@/lib/i18n/messages/en/jobs";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import type { At, FieldOf, PathOf } from "./paths";

type UnitName = "seconds" | "px" | "percent" | "times" | "frames";
/** What a number counts. `scale`: the form shows so many times what it holds, as percent do. */
export type Unit = { name: UnitName; step: number; scale: number };
const unit = (name: UnitName, step = 1, scale = 1): Unit => ({ name, step, scale });
export const px = unit("px");
/** Of which halves can be seen. */
export const finePx = unit("px", 0.5);
export const seconds = unit("seconds", 0.1);
export const times = unit("times", 0.05);
export const frames = unit("frames");
export const percent = unit("percent");
/** A share of one, shown in percent. */
export const share = unit("percent", 1, 100);

/** How a value of the form and what is sent become one another. */
export type Codec<Value, Sent> = {
  /** Undefined where nothing is said: the parameter is then absent, and IMS decides. */
  write: (value: Value, scale?: number) => Sent | undefined;
  /** `before`: what the form shows so far. `scale`: how much larger than in the form texts are. */
  read: (sent: Sent | undefined, before: Value, scale?: number) => Value;
};

/** In the place of a codec: `to-request.ts` and `from-request.ts` translate the field. */
export const byHand = "by hand";

/** Where in the composer a field is folded away; the last three inside the settings of a text. */
export type FoldName =
  | ("texts" | "picture" | "effects" | "sound" | "olderVolumes" | "voice" | "specialWords")
  | ("stickers" | "quality" | "output" | "callbacks" | "templates")
  | ("letters" | "place" | "decor");

/** What the page of a job calls a field (`jobs.field`). */
export type AskedName = keyof (typeof jobs)["field"];

/**
 * A field of the form as a parameter of the request. `Holder` is the part of the form around it. The
 * compiler knows both sides: a path that the request has not and a codec of other types are errors.
 */
export type Row<Value, Holder, Request> = {
  [Path in PathOf<Request>]: RowFacts<Holder> & {
    request: Path;
    codec: Codec<Value, NonNullable<At<Request, Path>>> | typeof byHand;
    /** Older names, and objects around it that have no other field: their errors are shown here. */
    also?: readonly PathOf<Request>[];
  };
}[PathOf<Request>];

export type RowFacts<Holder> = {
  /** Only then the field has a meaning; else the form keeps what it shows. */
  when?: (holder: Holder) => boolean;
  /** Only then it is sent; what a request says of it is shown in any case. */
  sentWhen?: (holder: Holder, form: ComposeForm) => boolean;
  /** An item of a list, in the form and in the request: `[".#", "[#]"]`. */
  items?: readonly (readonly [string, string])[];
  unit?: Unit;
  /** The range is read in the contract; here stands where the form's own differs. */
  min?: number;
  max?: number;
  /** What IMS documents for a field that is left open. */
  default?: number | boolean;
  fold?: FoldName;
  /** Where the name of the field itself has no words there. */
  asked?: AskedName;
};

/** A row for every field of a part of the form: one that is forgotten does not compile. */
export type Fields<Holder, Request> = {
  readonly [Field in FieldOf<Holder>]: Row<At<Holder, Field>, Holder, Request>;
};
