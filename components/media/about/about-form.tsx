"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { LoadFailure } from "@/components/errors/load-failure";
import { useErrorSentence } from "@/components/errors/use-error-words";
import { Button } from "@/components/ui/button";
import { Field, FieldError } from "@/components/ui/control/field";
import { Input } from "@/components/ui/control/input";
import { Textarea } from "@/components/ui/control/textarea";
import { Form } from "@/components/ui/form";
import { Skeleton } from "@/components/ui/skeleton";
import { toast } from "@/components/ui/toast";
import { saveAboutAction } from "@/lib/media/about/actions";
import { aboutLimits, aboutProblems, type MediaAbout } from "@/lib/model/media/about";
import { fetchAbout, mediaKey } from "../query/fetch-media";
import { draftOf, keepDraft } from "./about-drafts";
import { changedAbout } from "./changed-about";
import { TagsInput } from "./tags-input";

function Fields({ mediaId, saved }: { mediaId: string; saved: MediaAbout }) {
  const t = useTranslations("mediaAbout");
  const common = useTranslations("common");
  const sentence = useErrorSentence();
  const queries = useQueryClient();
  const [edits, setEdits] = useState<Partial<MediaAbout>>(() => draftOf(mediaId));
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  // What nobody has touched follows what others save meanwhile.
  const draft = { ...saved, ...edits };
  const change = changedAbout(saved, draft);
  const problems = aboutProblems(draft);
  const edit = (part: Partial<MediaAbout>) => {
    const next = { ...edits, ...part };
    setEdits(next);
    keepDraft(mediaId, next);
    setFailure(null);
  };
  const discard = () => {
    setEdits({});
    keepDraft(mediaId, null);
    setFailure(null);
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (pending || !change || Object.keys(problems).length > 0) return;
    setPending(true);
    try {
      const result = await saveAboutAction({ mediaId, ...change });
      if (!result.ok) {
        setFailure(result.reason === "cloud" ? sentence(result) : t("saveFailed"));
        return;
      }
      queries.setQueryData([mediaKey, "about", mediaId], { ...saved, ...change });
      toast.done(t("saved"));
      await queries.invalidateQueries({ queryKey: [mediaKey] });
      // What was typed meanwhile stays.
      if (draftOf(mediaId) === edits) keepDraft(mediaId, null);
      setEdits((now) => (now === edits ? {} : now));
    } catch {
      // The server action was not reached.
      setFailure(t("saveFailed"));
    } finally {
      setPending(false);
    }
  };
  const problem = (field: keyof MediaAbout) => {
    const found = problems[field];
    return found ? { error: t(`problems.${found}`, { tags: aboutLimits.tags }) } : {};
  };
  return (
    <Form className="mt-2 grid gap-4 sm:grid-cols-2" onSubmit={(event) => void send(event)}>
      <Field label={t("name")} {...problem("title")}>
        {(control) => (
          <Input
            {...control}
            value={draft.title}
            onChange={(event) => edit({ title: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("tags")} hint={t("tagsHint")} {...problem("tags")}>
        {(control) => (
          <TagsInput control={control} tags={draft.tags} onChange={(tags) => edit({ tags })} />
        )}
      </Field>
      <Field
        className="sm:col-span-2"
        label={t("description")}
        hint={t("descriptionHint")}
        {...problem("description")}
      >
        {(control) => (
          <Textarea
            {...control}
            className="min-h-16"
            value={draft.description}
            onChange={(event) => edit({ description: event.target.value })}
          />
        )}
      </Field>
      {change ? (
        <div className="flex flex-wrap items-center gap-2 sm:col-span-2">
          <Button type="submit" variant="primary" size="sm" pending={pending}>
            {common("save")}
          </Button>
          <Button size="sm" variant="ghost" onClick={discard}>
            {t("discard")}
          </Button>
          <span className="text-[13px] text-faint">{t("unsaved")}</span>
        </div>
      ) : null}
      {failure ? (
        <div className="sm:col-span-2" role="alert">
          <FieldError message={failure} />
        </div>
      ) : null}
    </Form>
  );
}

/** Name, tags and description of one media, as the backend knows them now. What is typed stays until it is saved. */
export function AboutForm({ mediaId }: { mediaId: string }) {
  const t = useTranslations("mediaAbout");
  const query = useQuery({
    queryKey: [mediaKey, "about", mediaId],
    queryFn: ({ signal }) => fetchAbout(mediaId, signal),
    staleTime: 0,
  });
  const { data } = query;
  if (query.isError && !data) {
    return (
      <LoadFailure
        text={t("loadFailed")}
        error={query.error}
        onRetry={() => void query.refetch()}
      />
    );
  }
  if (data === undefined) return <Skeleton className="mt-2 h-40 w-full rounded-lg" />;
  return data ? <Fields key={mediaId} mediaId={mediaId} saved={data} /> : null;
}
