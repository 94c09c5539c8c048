import { type Brand } from "@/lib/model/brand/brand-kit";
import { styleCardLook } from "@/lib/model/form/texts/style-cards";
import { nearestFont } from "@/lib/ims/schema/effects/shipped-fonts";
import { fontPicture } from "./font-picture";

/** The colours and letters of a brand at a glance: the name of its title font in its own letters. */
export function BrandSample({ brand }: { brand: Brand }) {
  const { title } = styleCardLook(brand.style, { width: 1080, height: 1920 });
  const letters = brand.colors.title || title.color;
  const around = brand.colors.outline || title.outlineColor;
  const { font } = nearestFont(brand.fonts.title || title.font);
  return (
    <span
      aria-hidden
      className="grid h-12 w-32 shrink-0 place-items-center rounded-md border border-line px-3"
      style={{ background: around }}
    >
      <span
        className="h-7 w-full"
        style={{
          background: letters,
          mask: `url("${fontPicture(font.id)}") center / contain no-repeat`,
        }}
      />
    </span>
  );
}
