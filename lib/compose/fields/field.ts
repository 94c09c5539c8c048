import type { jobs } from "@/lib/i18n/messages/en/jobs";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import type { At, FieldOf, PathOf } from "./paths";

type UnitName = "seconds" | "px" | "percent" | "times" | "frames";
/**
 * The unit of a number. `scale`: the factor from the stored to the shown number, 100 for percent.
 */
export type Unit = { name: UnitName; step: number; scale: number };
const unit = (name: UnitName, step = 1, scale = 1): Unit => ({ name, step, scale });
export const px = unit("px");
/** Pixels where half a pixel makes a visible difference. */
export const finePx = unit("px", 0.5);
export const seconds = unit("seconds", 0.1);
export const times = unit("times", 0.05);
export const frames = unit("frames");
export const percent = unit("percent");
/** A share from 0 to 1, shown in percent. */
export const share = unit("percent", 1, 100);

/** Translates between a value of the form and the value that is sent. */
export type Codec<Value, Sent> = {
  /** Returns undefined when the field is not set: the parameter is absent, and IMS decides. */
  write: (value: Value, scale?: number) => Sent | undefined;
  /** `before`: the form's value so far. `scale`: the size of sent texts relative to the form's. */
  read: (sent: Sent | undefined, before: Value, scale?: number) => Value;
};

/** Replaces a codec when `to-request.ts` and `from-request.ts` translate the field themselves. */
export const handWritten = "hand-written";

/**
 * The fold of the composer that holds a field. The last three are inside the settings of a text.
 */
export type FoldName =
  | ("texts" | "picture" | "effects" | "sound" | "olderVolumes" | "voice" | "specialWords")
  | ("stickers" | "quality" | "output" | "callbacks" | "templates")
  | ("letters" | "place" | "decor");

/** A field's name on the page of a job: a key of `jobs.field`. */
export type JobFieldName = keyof (typeof jobs)["field"];

/**
 * Maps a field of the form to a parameter of the request. `Holder` is the part of the form that has
 * the field. A path that the request lacks, or a codec of other types, does not compile.
 */
export type Row<Value, Holder, Request> = {
  [Path in PathOf<Request>]: RowFacts<Holder> & {
    request: Path;
    codec: Codec<Value, NonNullable<At<Request, Path>>> | typeof handWritten;
    /** Older names, and enclosing objects without another field: the field shows their errors. */
    also?: readonly PathOf<Request>[];
  };
}[PathOf<Request>];

export type RowFacts<Holder> = {
  /** The field is written and read only when this holds; otherwise the form keeps its value. */
  when?: (holder: Holder) => boolean;
  /** The field is sent only when this holds; a value read from a request is shown in any case. */
  sentWhen?: (holder: Holder, form: ComposeForm) => boolean;
  /** The paths of a list item in the form and in the request: `[".#", "[#]"]`. */
  items?: readonly (readonly [string, string])[];
  unit?: Unit;
  /** Set only when the form's range differs from the contract's. */
  min?: number;
  max?: number;
  /** The default that IMS documents. */
  default?: number | boolean;
  fold?: FoldName;
  /** Set when `jobs.field` has no key with the field's own name. */
  jobField?: JobFieldName;
};

/** A row for every field of a part of the form. A missing row does not compile. */
export type Fields<Holder, Request> = {
  readonly [Field in FieldOf<Holder>]: Row<At<Holder, Field>, Holder, Request>;
};
