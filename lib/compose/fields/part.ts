import type { EditingConfig } from "@/lib/ims/schema/config/editing-config";
import type { EveryInput } from "@/lib/ims/schema/config/every-input";
import type { OutputConfig } from "@/lib/ims/schema/config/output-config";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import type { JobFieldName, handWritten, Codec, Fields, FoldName, RowFacts } from "./field";
import type { At, FieldOf, PartOf } from "./paths";

/** The configs of a request under the names of its parameters. */
export type Configs = {
  InputConfig: EveryInput;
  EditingConfig: EditingConfig;
  OutputConfig: OutputConfig;
  /** The keys that have a field (reference 4.3). */
  UserData: Partial<
    Record<
      "NotifyAddress" | "RegisterMediaNotifyAddress" | "Seed" | "Name" | "ReelpressMoments",
      string
    >
  >;
  TemplateConfig: string[];
};

type PartFacts<Holder> = {
  /** The fields are written and read only when this holds. `indexes`: the numbers for each `#`. */
  when?: (form: ComposeForm, indexes: readonly number[]) => boolean;
  /** `to-request.ts` and `from-request.ts` write and read the part themselves. */
  handWritten?: true;
  /** The field that shows errors of the whole parameter, and of what in it has no row. */
  whole?: FieldOf<Holder>;
  /** The part belongs to an operation of its own, by the name that the fidelity table uses. */
  operation?: "SportsHighlights" | "ScreenMediaHighlights";
  /** Other parameters with the same meaning, or around this one. */
  also?: readonly string[];
  /** Applies to all fields of the part. */
  jobField?: JobFieldName;
  fold?: FoldName;
};

/** A part whose rows the compiler has checked against form and request. */
export type Part = Omit<PartFacts<unknown>, "whole"> & {
  form: string;
  request: string;
  whole?: string;
  fields: Readonly<Record<string, CheckedRow>>;
};
export type CheckedRow = RowFacts<unknown> & {
  request: string;
  codec: Codec<unknown, unknown> | typeof handWritten;
  also?: readonly string[];
};

/** A part that keeps, for the compiler only, the fields of the form that it has a row for. */
type PartWith<Form extends string, Names extends string> = Part & {
  readonly covers?: Form extends "" ? Names : `${Form}.${Names}`;
};

/**
 * Pairs a part of the form with the object of the request that it becomes; `rows` takes its fields.
 * In a path, `#` is an element of a list or a level of the sub-heading. An empty path is the root.
 */
export const part = <
  Form extends "" | PartOf<ComposeForm, ".#">,
  Request extends "" | PartOf<Configs, "[#]">,
>(
  form: Form,
  request: Request,
  facts: PartFacts<At<ComposeForm, Form>> = {},
) => ({
  rows: <Names extends FieldOf<At<ComposeForm, Form>>>(
    fields: Pick<Fields<At<ComposeForm, Form>, NonNullable<At<Configs, Request>>>, Names>,
  ): PartWith<Form, Names> => ({
    form,
    request,
    ...facts,
    fields: fields as unknown as Part["fields"],
  }),
});
