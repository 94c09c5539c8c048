/** What happened and what to do, by the keys of `lib/ims/errors/error-catalogue.ts`. */
export const cloudErrors = {
  missingParameter: {
    what: "Something that is needed was left out",
    todo: "Fill in the marked fields and submit again. If none is marked, “For developers” says what is missing.",
  },
  invalidParameter: {
    what: "A setting was not accepted",
    todo: "Change the marked fields and submit again. If none is marked, “For developers” says which setting it is.",
  },
  notOpened: {
    what: "Intelligent Media Services is not activated for this account",
    todo: "Ask your Alibaba Cloud account admin to activate it in the IMS console, then submit again.",
  },
  suspended: {
    what: "Alibaba Cloud has suspended the service for this account",
    todo: "Usually a bill is unpaid. Ask your account admin to settle it in the console; service resumes automatically.",
  },
  projectGone: {
    what: "The plan no longer exists",
    todo: "Make new plans, then make videos from them.",
  },
  gone: {
    what: "The requested item no longer exists",
    todo: "It may have been deleted, or made with another account or region. Check Settings → Connection, or choose something else.",
  },
  throttled: {
    what: "Too many requests at once",
    todo: "Nothing is wrong with what you entered. Wait a minute and try again.",
  },
  noPermission: {
    what: "The account has no permission for this",
    todo: "Ask your account admin to grant it. Settings → Connection shows the exact policy to paste.",
  },
  internal: {
    what: "The rendering service had an error",
    todo: "Try again in a minute. If it keeps happening, give the details for developers to whoever runs Reelpress.",
  },
  unavailable: {
    what: "The rendering service is not available right now",
    todo: "Try again in a few minutes. Nothing you entered is lost.",
  },
  contentBad: {
    what: "A file cannot be used",
    todo: "It is damaged or in an unsupported format. Replace it in the library and submit again.",
  },
  materialGone: {
    what: "A file that is needed is gone",
    todo: "Put it back into the library, or choose another one instead.",
  },
  materialUnread: {
    what: "A file could not be looked up",
    todo: "Try again in a minute. If that does not help, choose the file again from the library.",
  },
  timeline: {
    what: "The planned edit cannot be rendered",
    todo: "Submit it again. If it fails again, change titles or footage, and give the details for developers to whoever runs Reelpress.",
  },
  tooLarge: {
    what: "Something is larger than allowed",
    todo: "Most often it is the frame size: each side 128 to 4096 px, the shorter one at most 2160. Lower it and submit again.",
  },
  cancelled: {
    what: "The job was canceled",
    todo: "Make it again if you still want these videos.",
  },
  keyUnknown: {
    what: "Alibaba Cloud does not know the access key",
    todo: "Check the AccessKey ID in Settings → Connection: a letter may be missing, or the key was deleted.",
  },
  keyDisabled: {
    what: "The access key is disabled",
    todo: "Enable it in the RAM console, or enter another key in Settings → Connection.",
  },
  secretWrong: {
    what: "The secret does not belong to the access key",
    todo: "Enter the AccessKey secret again in Settings → Connection, without spaces at its ends.",
  },
  keyMissing: {
    what: "The request has no access key",
    todo: "Enter the key in Settings → Connection.",
  },
  noCredentials: {
    what: "No access key was found on this computer",
    todo: "Enter one in Settings → Connection, or set up a key or a RAM role on the computer.",
  },
  tokenExpired: {
    what: "The temporary key has expired",
    todo: "Temporary keys last a few hours. Enter a new one, or use a RAM role that renews it.",
  },
  clock: {
    what: "The clock of this computer is wrong",
    todo: "It may differ by 15 minutes at most. Switch on automatic time in the system settings, then try again.",
  },
  cameTwice: {
    what: "The same request arrived twice",
    todo: "Something between Reelpress and the rendering service repeated it. Try again; nothing is made twice.",
  },
  protocol: {
    what: "The request was not understood",
    todo: "A proxy may have changed it. If it keeps happening, give the details for developers to whoever runs Reelpress.",
  },
  wrongEndpoint: {
    what: "This address does not offer this operation",
    todo: "Check the region and the address in Settings → Connection: IMS is not offered in every region.",
  },
  needSsl: {
    what: "Alibaba Cloud accepts this over https only",
    todo: "Remove http:// from the API address in Settings → Connection; https is then used.",
  },
  riskControl: {
    what: "Alibaba Cloud blocked the request for security reasons",
    todo: "Ask your account admin to look for a notice in the Alibaba Cloud console and respond to it.",
  },
  verification: {
    what: "The account has to be verified first",
    todo: "Ask your account admin to complete the identity check in the Alibaba Cloud console.",
  },
  notHere: {
    what: "The built-in engine does not support this",
    todo: "Remove the marked setting, or switch to Alibaba Cloud. If none is marked, “For developers” says which one it is.",
  },
  sentBefore: {
    what: "This was sent before, with other content",
    todo: "Check Jobs: the first one was accepted. To submit another batch, change something in the form.",
  },
  mediaThere: {
    what: "This file is in the library already",
    todo: "Use the one that is there.",
  },
  wrongState: {
    what: "This cannot be done now",
    todo: "Its status has changed. Reload the page to see it.",
  },
  requestTooLarge: {
    what: "The batch is too large to be sent at once",
    todo: "Use fewer files or shorter texts, or split it into two batches.",
  },
  linkExpired: {
    what: "The link has expired",
    todo: "Load the page again: it comes with fresh links.",
  },
  timeout: {
    what: "No answer came in time",
    todo: "The network or the rendering service is slow. Try again: nothing is made twice.",
  },
  cut: {
    what: "The connection broke",
    todo: "Try again: nothing is made twice.",
  },
  noConnection: {
    what: "The rendering service cannot be reached",
    todo: "Check the network of the computer that runs Reelpress, then try again. Nothing was sent.",
  },
  nameUnknown: {
    what: "The address of Alibaba Cloud was not found",
    todo: "Check the network and the region in Settings → Connection, then try again. Nothing was sent.",
  },
  certificate: {
    what: "The connection is not secure",
    todo: "The certificate is not Alibaba Cloud's, often because of a company proxy. Ask whoever manages the network.",
  },
  notJson: {
    what: "Something other than Alibaba Cloud answered",
    todo: "Often it is a proxy or a network sign-in page. Open a web page on the computer that runs Reelpress, sign in, and try again.",
  },
  oddShape: {
    what: "The reply could not be read",
    todo: "Update Reelpress. If that does not help, give the details for developers to whoever runs it.",
  },
  overCap: {
    what: "This batch would exceed the monthly limit",
    todo: "Make fewer or shorter videos, or ask an admin to raise the limit in Settings.",
  },
  noPrice: {
    what: "The price of this batch is not known, and a monthly limit is set",
    todo: "Ask an admin to enter the price in Settings, or to remove the limit.",
  },
  submissionUnreadable: {
    what: "What was sent cannot be read any more, so nobody can ask what became of it",
    todo: "Check the list of jobs: if it was made, it is there. Otherwise, fill in the form again.",
  },
  spendingUnreadable: {
    what: "The saved prices and the limit of the month cannot be read",
    todo: "Ask an admin to check them in Settings and save them again.",
  },
  noTemplate: {
    what: "The price depends on a template that could not be read, and a monthly limit is set",
    todo: "Choose another template, or set frame size and voice in the form. An admin can also remove the limit.",
  },
  noLength: {
    what: "The length of the videos is not known, and a monthly limit is set",
    todo: "Set a length, or wait until all files are checked. An admin can also remove the limit.",
  },
  noTier: {
    what: "There is no price for this frame size, and a monthly limit is set",
    todo: "Choose a smaller size, or ask an admin to remove the limit.",
  },
  unknown: {
    what: "It failed for a reason that is not known here",
    todo: "Try again; if it fails again, ask whoever runs Reelpress.",
  },
  sentence: "{what}. {todo}",
  forDevelopers: "For developers",
  code: "Code",
  message: "Message",
  requestId: "Request ID",
  copy: "Copy details",
} as const;
