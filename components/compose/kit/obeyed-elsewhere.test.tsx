import type { ReactNode } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "use-intl";
import { expect, it } from "vitest";
import { en } from "@/lib/i18n/messages/en";
import { abilitiesOf, type BackendKind } from "@/lib/ims/backend";
import { BackendProvider } from "../form/compose-context";
import { ObeyedElsewhere } from "./obeyed-elsewhere";

function Form({ children, values }: { children: ReactNode; values: object }) {
  return <FormProvider {...useForm({ defaultValues: values })}>{children}</FormProvider>;
}

function shown(kind: BackendKind, path: string, values: object = {}): string {
  const backend = {
    can: abilitiesOf(kind),
    bucket: "b",
    region: "r",
    endpoint: "e",
    protocol: "http" as const,
    voices: [],
    libraryIsEmpty: false,
  };
  return renderToStaticMarkup(
    <IntlProvider locale="en" messages={en} timeZone="UTC">
      <BackendProvider backend={backend}>
        <Form values={values}>
          <ObeyedElsewhere paths={[path]}>the control</ObeyedElsewhere>
        </Form>
      </BackendProvider>
    </IntlProvider>,
  ).replaceAll(/<[^>]+>/g, " ");
}

it.each([
  ["speech.style", "embedded", "Only with Alibaba Cloud"],
  ["look.splitAt", "cloud", "Only on this computer"],
] as const)("folds %s away on %s, under a line that says so", (path, kind, line) => {
  const text = shown(kind, path);
  expect(text).toContain(line);
  expect(text).not.toContain("the control");
});

it.each([
  ["speech.style", "cloud"],
  ["look.splitAt", "embedded"],
] as const)("shows %s on %s as any other field", (path, kind) => {
  expect(shown(kind, path).trim()).toBe("the control");
});

it("says in the folded line that something is set", () => {
  const values = { speech: { style: "Gentle" } };
  expect(shown("embedded", "speech.style", values)).toContain("1 set");
});
