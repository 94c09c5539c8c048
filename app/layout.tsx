import "./globals.css";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { AppFrame } from "@/components/shell/app-frame";
import { BackendBadge } from "@/components/shell/backend-badge";
import { Providers } from "@/components/shell/providers";
import { imsConnection } from "@/lib/ims/client";
import { pageMessages } from "@/lib/i18n/page-messages";
import { getTranslator, loadPreferences, messagesAt } from "@/lib/i18n/server";

/**
 * Preview pictures of links need an absolute address: the origin of the request, which the guard has
 * accepted.
 */
export async function generateMetadata(): Promise<Metadata> {
  const host = (await headers()).get("host");
  const description = (await getTranslator("home"))("description");
  return {
    title: { default: "Reelpress", template: "%s · Reelpress" },
    description,
    manifest: "/site.webmanifest",
    icons: {
      icon: [{ url: "/icon.svg", type: "image/svg+xml" }],
      apple: [{ url: "/apple-touch-icon.png", sizes: "180x180" }],
    },
    ...(host
      ? {
          metadataBase: new URL(`http://${host}`),
          openGraph: { title: "Reelpress", description, images: ["/social-preview.jpg"] },
        }
      : {}),
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f6f5f3" },
    { media: "(prefers-color-scheme: dark)", color: "#121214" },
  ],
};

/** The root layout: document, preferences, texts, frame. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const { locale, theme, timeZone } = await loadPreferences();
  const t = await getTranslator("nav");
  const { kind, region } = imsConnection().active;
  return (
    <html
      lang={locale === "zh" ? "zh-CN" : "en"}
      {...(theme === "system" ? {} : { "data-theme": theme })}
    >
      <body>
        <Providers
          locale={locale}
          messages={messagesAt(locale, pageMessages.frame)}
          timeZone={timeZone}
          toastLabel={t("notifications")}
        >
          <AppFrame
            theme={theme}
            skipLabel={t("skip")}
            backend={
              <BackendBadge
                kind={kind}
                label={t(kind === "embedded" ? "engineEmbedded" : "engineCloud")}
                hint={
                  kind === "embedded" ? t("engineEmbeddedHint") : t("engineCloudHint", { region })
                }
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
