"use client";

import type { ReactNode } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { filterGroups } from "@/lib/ims/schema/effects/filters";
import { transitionGroups } from "@/lib/ims/schema/effects/transitions";
import { vfxGroups } from "@/lib/ims/schema/effects/vfx";
import { advancedVfxGroups } from "@/lib/ims/schema/effects/vfx-advanced";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { IdsField } from "../kit/ids-field";
import { OptionalSwitch } from "../kit/optional-choice";
import { OptionalNumber } from "../kit/optional-number";
import { SliderField } from "../kit/slider-field";

const allVfx = [...vfxGroups, ...advancedVfxGroups];

/** Transitions and effects: each kind is switched on first, then chosen. */
export function EffectsSettings() {
  return (
    <div className="flex flex-col gap-6">
      <Allowed path="look.transitions.allow" name="transitions">
        <IdsField path="look.transitions.list" name="transitionList" groups={transitionGroups} />
        <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
          <OptionalNumber path="look.transitions.seconds" name="transitionSeconds" />
          <OptionalSwitch path="look.transitions.uniform" name="uniform" />
        </div>
      </Allowed>
      <Allowed path="look.vfx.allow" name="vfx">
        <SliderField
          path="look.vfx.probability"
          name="probability"
          rest={50}
          className="max-w-sm"
        />
        <IdsField path="look.vfx.first" name="vfxFirst" groups={allVfx} />
        <IdsField path="look.vfx.others" name="vfxOthers" groups={allVfx} />
      </Allowed>
      <Allowed path="look.filters.allow" name="filters">
        <IdsField path="look.filters.list" name="filterList" groups={filterGroups} />
      </Allowed>
    </div>
  );
}

function Allowed({
  path,
  name,
  children,
}: {
  path: "look.transitions.allow" | "look.vfx.allow" | "look.filters.allow";
  name: "transitions" | "vfx" | "filters";
  children: ReactNode;
}) {
  const { control } = useFormContext<ComposeForm>();
  const isAllowed = useWatch({ control, name: path }) === true;
  return (
    <div>
      <OptionalSwitch path={path} name={name} className="max-w-sm" />
      {isAllowed ? (
        <div className="mt-3 flex flex-col gap-4 border-l-2 border-line pl-4">{children}</div>
      ) : null}
    </div>
  );
}
