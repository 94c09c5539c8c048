import "./globals.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { AppFrame } from "@/components/shell/app-frame";
import { PlaceBadge } from "@/components/shell/place-badge";
import { Providers } from "@/components/shell/providers";
import { imsBackend } from "@/lib/ims/backend";
import { getTranslator, loadPreferences, messagesOf } from "@/lib/i18n/server";

export const metadata: Metadata = {
  title: { default: "Reelpress", template: "%s · Reelpress" },
  description: "Many different short videos from one form.",
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f6f5f3" },
    { media: "(prefers-color-scheme: dark)", color: "#121214" },
  ],
};

/** The one shell: document, preferences, texts, frame. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const { locale, theme, timeZone } = await loadPreferences();
  const t = await getTranslator("nav");
  const { embedded, region } = imsBackend();
  return (
    <html
      lang={locale === "zh" ? "zh-CN" : "en"}
      {...(theme === "system" ? {} : { "data-theme": theme })}
    >
      <body>
        <Providers
          locale={locale}
          messages={messagesOf(locale)}
          timeZone={timeZone}
          toastLabel={t("notifications")}
        >
          <AppFrame
            theme={theme}
            skipLabel={t("skip")}
            place={
              <PlaceBadge
                embedded={embedded}
                label={embedded ? t("engineEmbedded") : t("engineCloud")}
                hint={embedded ? t("engineEmbeddedHint") : t("engineCloudHint", { region })}
              />
            }
          >
            {children}
          </AppFrame>
        </Providers>
      </body>
    </html>
  );
}
