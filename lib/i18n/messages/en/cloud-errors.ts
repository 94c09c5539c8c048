/** What happened and what to do, by the keys of `lib/ims/errors/error-catalogue.ts`. */
export const cloudErrors = {
  missingParameter: {
    what: "Something that is needed was left out",
    todo: "Fill in what is named below and send it again.",
  },
  invalidParameter: {
    what: "A setting was not accepted",
    todo: "Change what is named below and send it again.",
  },
  notOpened: {
    what: "Intelligent Media Services is not activated for this account",
    todo: "Whoever manages the Alibaba Cloud account opens the IMS console once and activates it. Then send it again.",
  },
  suspended: {
    what: "Alibaba Cloud has suspended the service for this account",
    todo: "Usually a bill is unpaid. Whoever manages the account settles it in the console; the service comes back by itself.",
  },
  projectGone: {
    what: "The editing project does not exist any more",
    todo: "Make the previews again, then render from the new ones.",
  },
  gone: {
    what: "What was asked for does not exist there any more",
    todo: "It may have been deleted, or made with another account or region. Check Settings → Connection, or choose something else.",
  },
  throttled: {
    what: "Too many requests at once",
    todo: "Nothing is wrong with what you entered. Wait a minute and try again.",
  },
  noPermission: {
    what: "The account may not do this",
    todo: "Whoever manages the Alibaba Cloud account grants the missing right. Settings → Connection shows the exact policy to paste.",
  },
  internal: {
    what: "An error inside the place where clips are made",
    todo: "Try again in a minute. If it keeps happening, send the details below to support.",
  },
  unavailable: {
    what: "The place where clips are made is not available at the moment",
    todo: "Try again in a few minutes. Nothing you entered is lost.",
  },
  contentBad: {
    what: "A file cannot be used",
    todo: "It is damaged or of a kind that cannot be read. Replace it in the library and send it again.",
  },
  materialGone: {
    what: "A file that is needed is gone",
    todo: "Put it back into the library, or choose another one in its place.",
  },
  materialUnread: {
    what: "A file could not be looked up",
    todo: "Try again in a minute. If it stays so, choose that file anew from the library.",
  },
  timeline: {
    what: "The cut that was planned cannot be rendered",
    todo: "Send it again; if it fails again, change titles or material and report the details below.",
  },
  tooLarge: {
    what: "Something is larger than allowed",
    todo: "Most often the picture size: each side 128 to 4096 pixels, the shorter one at most 2160. Lower it and send it again.",
  },
  cancelled: {
    what: "The job was cancelled",
    todo: "Run it again if you want these clips after all.",
  },
  keyUnknown: {
    what: "Alibaba Cloud does not know the access key",
    todo: "Check the AccessKey ID in Settings → Connection: a letter may be missing, or the key was deleted.",
  },
  keyDisabled: {
    what: "The access key is switched off",
    todo: "Switch it on again in the RAM console, or enter another key in Settings → Connection.",
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
    todo: "Enter one in Settings → Connection, or give the computer a key or a RAM role.",
  },
  tokenExpired: {
    what: "The temporary key has expired",
    todo: "Temporary keys last some hours. Enter a new one, or let the computer renew it by a RAM role.",
  },
  clock: {
    what: "The clock of this computer is wrong",
    todo: "It may differ by 15 minutes at most. Switch on automatic time in the system settings, then try again.",
  },
  cameTwice: {
    what: "The same request arrived twice",
    todo: "Something between here and the cloud repeated it. Try again; nothing is made twice.",
  },
  protocol: {
    what: "The request was not understood",
    todo: "A proxy may have changed it on its way. If it keeps happening, send the details below to support.",
  },
  wrongEndpoint: {
    what: "This address does not offer what was asked for",
    todo: "Check the region and the address in Settings → Connection: IMS is not offered in every region.",
  },
  needSsl: {
    what: "Alibaba Cloud accepts this over https only",
    todo: "Let the address in Settings → Connection begin with https://.",
  },
  riskControl: {
    what: "Alibaba Cloud has blocked the request for safety",
    todo: "Whoever manages the account looks for a notice in the Alibaba Cloud console and answers it.",
  },
  verification: {
    what: "The account has to be verified first",
    todo: "Whoever manages the account completes the identity check in the Alibaba Cloud console.",
  },
  notHere: {
    what: "The engine of this program cannot do this",
    todo: "Take the setting named below out, or send the batch to Alibaba Cloud.",
  },
  sentBefore: {
    what: "This was sent before, with other content",
    todo: "Look into the jobs: the first one was accepted. Change anything in the form to send another one.",
  },
  mediaThere: {
    what: "This file is in the library already",
    todo: "Use the one that is there.",
  },
  wrongState: {
    what: "This cannot be done now",
    todo: "It has changed in the meantime. Load the page again to see how it stands.",
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
    todo: "The network or the cloud is slow. Try again: nothing is made twice.",
  },
  cut: {
    what: "The connection broke",
    todo: "Try again: nothing is made twice.",
  },
  noConnection: {
    what: "The place where clips are made cannot be reached",
    todo: "Check the network of the computer that runs Reelpress, then try again. Nothing was sent.",
  },
  nameUnknown: {
    what: "The address of the cloud was not found",
    todo: "Check the network and the region in Settings → Connection, then try again. Nothing was sent.",
  },
  certificate: {
    what: "The connection is not safe",
    todo: "The certificate is not the cloud's, often because of a company proxy. Ask whoever manages the network.",
  },
  notJson: {
    what: "Something else answered in place of the cloud",
    todo: "Often a proxy or a sign-in page of the network. Open a web page on that computer, sign in, and try again.",
  },
  oddShape: {
    what: "The answer cannot be understood",
    todo: "Update Reelpress; if it stays so, send the details below to support.",
  },
  overCap: {
    what: "This batch would pass the cap of this month",
    todo: "Make fewer or shorter clips, or let an admin raise the cap in Settings.",
  },
  noPrice: {
    what: "The price of this batch is not known, and there is a cap",
    todo: "An admin enters the price in Settings, or takes the cap away.",
  },
  submissionUnreadable: {
    what: "What was sent cannot be read any more, so nobody can ask what became of it",
    todo: "Look into the list of jobs: if it was made, it stands there. Else fill in the form again.",
  },
  spendingUnreadable: {
    what: "The saved prices and the limit of the month cannot be read",
    todo: "Let an admin look at them in Settings and save them again.",
  },
  noTemplate: {
    what: "A template decides the price and could not be read, and there is a cap",
    todo: "Choose another template, or let the form decide the picture size and the voice. An admin can also take the cap away.",
  },
  noLength: {
    what: "The length of the clips is not known, and there is a cap",
    todo: "Set a length, or wait until all files are checked. An admin can also take the cap away.",
  },
  noTier: {
    what: "The price for this picture size is not known, and there is a cap",
    todo: "Choose a smaller size, or let an admin take the cap away.",
  },
  unknown: {
    what: "It failed for a reason that is not known here",
    todo: "The details below say what came back. Try again; if it stays so, send them to support.",
  },
  sentence: "{what}. {todo}",
  code: "Code",
  message: "Message",
  requestId: "Request id",
  copy: "Copy details",
} as const;
