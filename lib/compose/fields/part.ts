import type { EditingConfig } from "@/lib/ims/schema/config/editing-config";
import type { AnyInputConfig } from "@/lib/ims/schema/config/input-config";
import type { OutputConfig } from "@/lib/ims/schema/config/output-config";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import type { AskedName, byHand, Codec, Fields, FoldName, RowFacts } from "./field";
import type { At, FieldOf, PartOf } from "./paths";

/** The configs of a request under the names of its parameters. */
export type Configs = {
  InputConfig: AnyInputConfig;
  EditingConfig: EditingConfig;
  OutputConfig: OutputConfig;
  /** The keys that have a field (reference 4.3). */
  UserData: Partial<
    Record<"NotifyAddress" | "RegisterMediaNotifyAddress" | "Seed" | "Name", string>
  >;
  TemplateConfig: string[];
};

type PartFacts<Holder> = {
  /** Only then its fields have a meaning; else the form keeps what it shows. `place`: of `#`. */
  when?: (form: ComposeForm, place: readonly number[]) => boolean;
  /** `to-request.ts` and `from-request.ts` write and read the part themselves. */
  byHand?: true;
  /** The field that shows the errors of the parameter as a whole, and of what has no row. */
  whole?: FieldOf<Holder>;
  /** Parameters that are the same, or hold it. */
  also?: readonly string[];
  /** For all its fields. */
  asked?: AskedName;
  fold?: FoldName;
};

/** A part whose rows have been held against both sides: its values are what stands at its paths. */
export type Part = Omit<PartFacts<unknown>, "whole"> & {
  form: string;
  request: string;
  whole?: string;
  fields: Readonly<Record<string, CheckedRow>>;
};
export type CheckedRow = RowFacts<unknown> & {
  request: string;
  codec: Codec<unknown, unknown> | typeof byHand;
  also?: readonly string[];
};

/**
 * A part of the form and the object of the request that it becomes; `rows` are its fields. `#` is an
 * element of a list, or a level of the sub-heading; an empty path is the whole.
 */
export const part = <
  Form extends "" | PartOf<ComposeForm, ".#">,
  Request extends "" | PartOf<Configs, "[#]">,
>(
  form: Form,
  request: Request,
  facts: PartFacts<At<ComposeForm, Form>> = {},
) => ({
  rows: (
    fields: Partial<Fields<At<ComposeForm, Form>, NonNullable<At<Configs, Request>>>>,
  ): Part => ({ form, request, ...facts, fields: fields as unknown as Part["fields"] }),
});
