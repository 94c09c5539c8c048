import { objectUrlPattern, outputLimits } from "@/lib/ims/schema/config/output-config";
import { userDataSchema } from "@/lib/ims/schema/config/user-data";
import type { ComposeForm } from "./compose-form";
import { textScale } from "./text-scale";
import { uploadsByField } from "./uploads/uploading";
import { type LetterLook, sentLengths, type TextLook } from "./text-look";
import { takenKeys, userDataBytes } from "./user-data-form";

type Path = (string | number)[];
export type FormProblem = { path: Path; message: string };
type Fail = (path: Path, message: string) => void;

const isBlank = (texts: readonly string[]) => texts.every((text) => text.trim() === "");

/** Rules that involve several fields. */
export function formProblems(form: ComposeForm): FormProblem[] {
  const problems: FormProblem[] = [];
  const fail: Fail = (path, message) => problems.push({ path, message });
  checkOwnKind(form, fail);
  for (const { path } of uploadsByField(form)) fail(path, "media-uploading");
  checkFrame(form, fail);
  checkSizes(form, fail);
  checkTarget(form.output.target, fail);
  checkUserData(form, fail);
  const { background } = form.look;
  if (background.kind === "image" && background.images.length === 0) {
    fail(["look", "background", "images"], "background-image-empty");
  }
  form.speech.specialWords.forEach(({ words }, index) => {
    if (isBlank(words)) fail(["speech", "specialWords", index, "words"], "words-empty");
  });
  return problems;
}

function checkOwnKind(form: ComposeForm, fail: Fail): void {
  switch (form.kind) {
    case "groups":
      return checkGroups(form, fail);
    case "match":
    case "film":
      return checkMatch(form, fail);
    case "sports":
      return checkSports(form, fail);
    case "mashup":
      if (form.mashup.media.length === 0) fail(["mashup", "media"], "mashup-media-empty");
      return;
  }
}

function checkSports({ sports }: ComposeForm, fail: Fail): void {
  if (sports.media.length === 0) fail(["sports", "media"], "sports-media-empty");
  sports.names.forEach(({ shown, full }, index) => {
    if (!shown) fail(["sports", "names", index, "shown"], "name-shown-empty");
    if (!full) fail(["sports", "names", index, "full"], "name-full-empty");
  });
  sports.faces.forEach(({ name, pictures }, index) => {
    if (!name) fail(["sports", "faces", index, "name"], "face-name-empty");
    if (pictures.length === 0) fail(["sports", "faces", index, "pictures"], "face-pictures-empty");
  });
}

function checkGroups({ groups, speech }: ComposeForm, fail: Fail): void {
  const names = groups.map((group) => group.name.trim());
  names.forEach((name, index) => {
    if (name && names.indexOf(name) !== index) fail(["groups", index, "name"], "group-name-twice");
  });
  if (speech.mode === "whole" && isBlank(speech.texts)) fail(["speech", "texts"], "speech-empty");
  const silent = groups.every((group) => isBlank(group.speechTexts));
  if (speech.mode === "perGroup" && silent) fail(["speech", "mode"], "speech-groups-empty");
}

function checkMatch({ match, speech }: ComposeForm, fail: Fail): void {
  if (match.source === "pool" && match.media.length === 0) {
    fail(["match", "media"], "match-media-empty");
  }
  if (match.source === "search" && !match.searchText.trim() && isBlank(match.libraries)) {
    fail(["match", "searchText"], "match-search-empty");
  }
  if (match.script === "texts" && isBlank(speech.texts)) fail(["speech", "texts"], "speech-empty");
  if (match.script === "shots" && isBlank(match.shots.map(({ text }) => text)))
    fail(["match", "shots"], "shots-empty");
}

function checkFrame({ output }: ComposeForm, fail: Fail): void {
  const { width, height } = output;
  if (Math.min(width, height) > outputLimits.maxShortSide) fail(["output", "height"], "short-side");
  if (width % 2 === 1) fail(["output", "width"], "even");
  if (height % 2 === 1) fail(["output", "height"], "even");
}

/** Sizes scale with the frame; the scaled size must be within the limits of IMS. */
function checkSizes({ look, output, speech }: ComposeForm, fail: Fail): void {
  const scale = textScale(output);
  const { fontSize: size, ...others } = sentLengths;
  const check = (look: LetterLook & Partial<TextLook>, path: Path) => {
    const sent = look.fontSize === null ? null : Math.round(look.fontSize * scale);
    if (sent !== null && (sent < size.min || sent > size.max)) {
      fail([...path, "fontSize"], "text-size");
    }
    for (const [name, { max }] of Object.entries(others)) {
      const length = look[name as keyof typeof others] ?? 0;
      if (length * scale > max) fail([...path, name], "range");
    }
  };
  check(look.title, ["look", "title"]);
  check(look.subHeading, ["look", "subHeading"]);
  look.subHeadingLevels.forEach((own, index) => {
    if (own) check(own, ["look", "subHeadingLevels", index]);
  });
  check(look.caption, ["look", "caption"]);
  speech.specialWords.forEach((words, index) => {
    if (words.kind === "highlight") check(words.look, ["speech", "specialWords", index, "look"]);
  });
}

const isFilm = (name: string) => /\.(?:mp4|m3u8|webm)$/i.test(name);

function checkTarget(target: ComposeForm["output"]["target"], fail: Fail): void {
  const at = (field: string) => ["output", "target", field];
  const { address, storage, fileName } = target;
  if (target.kind === "address") {
    if (!objectUrlPattern.test(address)) fail(at("address"), "address");
    else if (!address.includes("{index}")) fail(at("address"), "address-index");
    else if (!isFilm(address)) fail(at("address"), "address-ending");
  }
  if (target.kind === "vod") {
    if (!storage) fail(at("storage"), "storage-empty");
    else if (storage.includes("/")) fail(at("storage"), "storage-scheme");
    if (!fileName.includes("{index}")) fail(at("fileName"), "address-index");
    else if (fileName.includes("/")) fail(at("fileName"), "file-name-path");
    else if (!isFilm(fileName)) fail(at("fileName"), "address-ending");
  }
}

const canBeCalled = (address: string) =>
  address === "" || userDataSchema.shape.NotifyAddress.safeParse(address).success;

function checkUserData(form: ComposeForm, fail: Fail): void {
  const { notifyAddress, mediaNotifyAddress, own } = form.userData;
  if (!canBeCalled(notifyAddress)) fail(["userData", "notifyAddress"], "notify-address");
  if (!canBeCalled(mediaNotifyAddress)) fail(["userData", "mediaNotifyAddress"], "notify-address");
  const keys = own.map(({ key }) => key.trim());
  keys.forEach((key, index) => {
    const path = ["userData", "own", index, "key"];
    if (!key) fail(path, "user-key-empty");
    else if (takenKeys.includes(key)) fail(path, "user-key-taken");
    else if (keys.indexOf(key) !== index) fail(path, "user-key-twice");
  });
  const { used, most } = userDataBytes(form);
  if (used > most) fail(["userData", "own"], "user-data-long");
}
