"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Section } from "@/components/ui/section";
import { toast } from "@/components/ui/toast";
import { shippedLists } from "@/lib/model/words/shipped-lists";
import {
  type ListedWord,
  removedKey,
  type TeamWordLists,
  wordListLimits,
} from "@/lib/model/words/word-list";
import { saveWordListsAction } from "@/lib/settings/word-list-actions";
import { orUnexpected } from "../settings-form";
import { AddWords } from "./add-words";
import { ListRow } from "./list-row";

/** The word lists: those of the app, which can be switched off and thinned out, and the team's own. */
export function WordListsSection({ team: kept }: { team: TeamWordLists }) {
  const t = useTranslations("wordLists");
  const [team, setTeam] = useState(kept);
  const save = async (next: TeamWordLists, message: string) => {
    const before = team;
    setTeam(next);
    const answer = await orUnexpected(saveWordListsAction(next));
    if (answer.ok) {
      toast.done(message);
      return;
    }
    setTeam(before);
    toast.failed(t("failed"));
  };
  const keep = (next: TeamWordLists) => void save(next, t("saved"));
  const toggle = (id: string, isOn: boolean) =>
    keep({ ...team, off: isOn ? team.off.filter((one) => one !== id) : [...team.off, id] });
  const add = (name: string, words: ListedWord[]) => {
    const message = t("imported", { count: words.length });
    void save({ ...team, own: withWords(team.own, name, words) }, message);
  };
  return (
    <Section id="words" title={t("title")} lead={t("lead")}>
      <ul className="divide-y divide-line">
        {shippedLists.map((list) => {
          const removed = new Set(team.removed);
          const words = list.words.filter((one) => !removed.has(removedKey(list.id, one.word)));
          return (
            <ListRow
              key={list.id}
              list={{ ...list, words }}
              isOn={!team.off.includes(list.id)}
              removed={list.words.length - words.length}
              onToggle={(isOn) => toggle(list.id, isOn)}
              onRemove={(word) =>
                keep({ ...team, removed: [...team.removed, removedKey(list.id, word)] })
              }
              onRestore={() =>
                keep({
                  ...team,
                  removed: team.removed.filter((one) => !one.startsWith(`${list.id}/`)),
                })
              }
            />
          );
        })}
        {team.own.map((list) => (
          <ListRow
            key={list.id}
            list={{ ...list, source: t("own") }}
            isOn={!team.off.includes(list.id)}
            removed={0}
            onToggle={(isOn) => toggle(list.id, isOn)}
            onRemove={(word) =>
              keep({
                ...team,
                own: team.own.map((one) =>
                  one.id === list.id
                    ? { ...one, words: one.words.filter((listed) => listed.word !== word) }
                    : one,
                ),
              })
            }
            onDelete={() =>
              keep({
                ...team,
                off: team.off.filter((id) => id !== list.id),
                own: team.own.filter(({ id }) => id !== list.id),
              })
            }
          />
        ))}
      </ul>
      <AddWords isFull={team.own.length >= wordListLimits.ownLists} onAdd={add} />
    </Section>
  );
}

/** The lists with new words in the one of that name, which is made when there is none. */
function withWords(
  own: TeamWordLists["own"],
  name: string,
  words: readonly ListedWord[],
): TeamWordLists["own"] {
  const known = own.find((list) => list.name === name);
  const fresh = new Map([...(known?.words ?? []), ...words].map((one) => [one.word, one]));
  const all = [...fresh.values()].slice(0, wordListLimits.wordsPerList);
  if (known) return own.map((list) => (list === known ? { ...list, words: all } : list));
  const id = `own-${crypto.randomUUID().slice(0, 8)}`;
  return [...own, { id, name, words: all }];
}
