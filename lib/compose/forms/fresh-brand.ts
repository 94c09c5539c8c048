import "server-only";
import { isDeepStrictEqual } from "node:util";
import type { Database } from "@/lib/base/database/database";
import { getTranslator } from "@/lib/i18n/server";
import { applyBrand } from "@/lib/model/brand/apply-brand";
import type { ComposeStart } from "@/lib/model/compose-start";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { listBrandKits } from "@/lib/store/brand-kits";

type Filled = { form: ComposeForm; brand: ComposeStart["brand"] };

/** A new form, filled with the default brand kit when there is one. */
export async function withDefaultBrand(database: Database, form: ComposeForm): Promise<Filled> {
  const kit = (await listBrandKits(database)).find(({ isDefault }) => isDefault);
  if (!kit) return { form, brand: null };
  const t = await getTranslator("brand");
  const filled = applyBrand(form, kit.brand, [], t("endCardName"));
  return { form: filled.form, brand: { name: kit.name, brand: kit.brand, set: filled.set } };
}

/** What the default kit has set in a draft that nobody has put anything into yet; else null. */
export async function brandOfUntouched(
  database: Database,
  form: ComposeForm,
): Promise<ComposeStart["brand"]> {
  if (form.titles.some((title) => title.trim() !== "")) return null;
  const { form: again, brand } = await withDefaultBrand(database, form);
  const isEmpty = form.groups.every(({ media }) =>
    media.every(({ mediaId }) => mediaId === brand?.brand.endCard?.mediaId),
  );
  return brand && isEmpty && isDeepStrictEqual(again, form) ? brand : null;
}
