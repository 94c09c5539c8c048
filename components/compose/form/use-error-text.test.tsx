import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "use-intl";
import { expect, it } from "vitest";
import { en } from "@/lib/i18n/messages/en";
import { useErrorText } from "./use-error-text";

function Text({ message }: { message: string }) {
  return useErrorText()(message);
}

const shown = (message: string) =>
  renderToStaticMarkup(
    <IntlProvider locale="en" messages={en} timeZone="UTC" onError={refuse}>
      <Text message={message} />
    </IntlProvider>,
  );
function refuse(error: Error): never {
  throw error;
}

const refused = en.compose.errors["not-accepted"];

it.each([
  ["a key of the form", "count-range", en.compose.errors["count-range"]],
  ["a rule", "rule:film-only:EditingConfig.X is for films", en.compose.rules["film-only"]],
  ["a reason of the backend", "rule:media-gone:no such media", en.compose.errors["media-gone"]],
  ["why a file is refused", "rule:empty:The file", en.media.problems.reasons.empty],
  [
    "a sentence of the backend",
    "The specified parameter InputConfig.MediaGroupArray[0] …",
    refused,
  ],
  ["one word of the backend", "InputConfig.MediaGroupArray", refused],
  ["a reason that nobody knows", "rule:new-one:InputConfig.X is odd", refused],
])("says in words of the form: %s", (_what, message, words) => {
  expect(shown(message)).toBe(words);
});
