"use client";

import { useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import type { Vision } from "@/lib/model/media/analysis";
import type { AdminAccess } from "@/lib/model/settings/admin";
import { testVision } from "@/lib/settings/vision-actions";
import { AdminPassword } from "../admin-password";
import { orUnexpected, showRefusal } from "../settings-form";

/** The model that describes footage: which, how often it was asked, and a trial. */
export function VisionSection({
  view,
}: {
  /** `vision` is null when none is set. */
  view: { vision: Vision | null; admin: AdminAccess };
}) {
  const t = useTranslations("settings.vision");
  const { vision, admin } = view;
  return (
    <Section id="descriptions" title={t("title")} lead={t("lead")}>
      {vision ? (
        <VisionFacts vision={vision} admin={admin} />
      ) : (
        <p className="text-sm text-muted">{t("off")}</p>
      )}
    </Section>
  );
}

function VisionFacts({ vision, admin }: { vision: Vision; admin: AdminAccess }) {
  const t = useTranslations("settings.vision");
  const form = useForm({ defaultValues: { form: {}, password: "" } });
  const [words, setWords] = useState<string | null>(null);
  const { isSubmitting, errors } = form.formState;
  const test = form.handleSubmit(async ({ password }) => {
    setWords(null);
    const answer = await orUnexpected(testVision(password ? { password } : {}));
    if (!answer.ok) return showRefusal(form, answer);
    setWords(answer.value.words);
  });
  const reason = errors.root?.server?.message;
  return (
    <FormProvider {...form}>
      <Form className="grid gap-4" onSubmit={(event) => void test(event)}>
        <dl className="grid gap-x-6 gap-y-0.5 text-sm sm:grid-cols-[max-content_minmax(0,1fr)] sm:gap-y-2">
          <dt className="text-muted">{t("model")}</dt>
          <dd className="mb-2 break-words sm:mb-0">
            {t("modelAt", { model: vision.model, host: vision.host })}
          </dd>
          <dt className="text-muted">{t("calls")}</dt>
          <dd className="tabular-nums">{t("callsMade", vision.calls)}</dd>
        </dl>
        {admin === "elsewhere" ? (
          <p className="text-sm text-muted">{t("elsewhere")}</p>
        ) : (
          <>
            <AdminPassword admin={admin} />
            <div>
              <Button type="submit" pending={isSubmitting}>
                {t("test")}
              </Button>
              <p className="mt-1.5 text-xs text-faint">{t("testHint")}</p>
            </div>
          </>
        )}
        {reason ? (
          <p role="alert" className="text-sm text-bad">
            {t(`errors.${reason as "unexpected"}`)}
          </p>
        ) : null}
        {words === null ? null : (
          <p role="status" className="text-sm text-muted">
            {t("works", { words })}
          </p>
        )}
      </Form>
    </FormProvider>
  );
}
