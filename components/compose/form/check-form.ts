import type { Resolver } from "react-hook-form";
import { whenIdle } from "@/components/ui/later/idle-queue";
import { loadPart } from "@/components/ui/later/load-part";
import type { ComposeForm } from "@/lib/model/form/compose-form";

const load = () => import("./check-by-rules");
whenIdle(load);

/** `checkByRules`, whose rules are no part of the first load. */
export const checkForm: Resolver<ComposeForm> = async (values, context, options) => {
  const { checkByRules } = await loadPart(load);
  return checkByRules(values, context, options);
};
