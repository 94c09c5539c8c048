export const settings = {
  title: "Settings",
  lead: "What holds for the whole team, kept on the computer that runs Reelpress.",
  sections: "Sections of the settings",
  admin: {
    password: "Admin password",
    passwordHint: "Asked for because REELPRESS_ADMIN_PASSWORD is set.",
    "password-needed": "Enter the admin password.",
    "password-wrong": "That is not the admin password.",
    "too-many-tries": "Too many wrong passwords. Wait a minute, then try again.",
  },
  callback: {
    title: "Notifications",
    lead: "Reelpress can tell another program, for example your website or a chat bot, as soon as something is ready.",
    address: "Address to notify",
    addressHint:
      "Ask whoever runs that program for it. It gets a message about everything that is made here.",
    addressHintCloud:
      "Ask whoever runs that program for it. Alibaba Cloud sends the messages, about everything your account makes in this region.",
    events: "Tell it when",
    event: {
      clip: "a clip is ready or has failed",
      job: "a whole job is finished",
      asset: "a file can be used as material",
    },
    signature: "Proof of origin",
    signed: "Sign every message, so that the other program knows it is genuine",
    key: "Key",
    keyHint:
      "Up to 32 characters with capital and small letters and a digit. Enter the same key there.",
    keyKept: "A key is kept and not shown. Leave this empty to go on using it.",
    save: "Save",
    saved: "Saved. It holds for everything that becomes ready from now on.",
    remove: "Stop notifying",
    removed: "Nobody is notified any more.",
    queue:
      "At the moment your account puts its messages into the queue {queue}. If you save an address here, they go there instead.",
    unreachable:
      "This could not be asked at the moment. Check the connection above, then reload the page.",
    elsewhere: "This can be changed at the computer that runs Reelpress only.",
    errors: {
      address: "Write an address that begins with http:// or https://.",
      addressMissing: "Enter the address.",
      addressLong: "At most 256 characters.",
      private:
        "This address leads into a private network, which Reelpress does not call. Use a public one, or ask whoever runs Reelpress to allow it (REELPRESS_CALLBACK_ALLOW_PRIVATE).",
      eventsMissing: "Choose at least one.",
      key: "Up to 32 characters, with a capital letter, a small letter and a digit.",
      keyMissing: "Enter a key.",
      "not-local": "This can be changed at the computer that runs Reelpress only.",
      refused: "That was not accepted:",
      unreachable: "No connection at the moment. What you entered is still here; try again.",
      invalid: "Some fields need a change first.",
      unexpected: "That did not work. What you entered is still here; try again.",
    },
  },
  connection: {
    title: "Connection",
    lead: "Where clips are made: on this computer, or by Alibaba Cloud in your account.",
    place: "Clips are made by",
    placeEmbedded: "This computer",
    placeCloud: "Alibaba Cloud",
    embeddedMeans:
      "The embedded engine makes the clips. It costs nothing and needs no account; how fast it is depends on this computer. Files stay here.",
    cloudMeans:
      "Intelligent Media Services (IMS) makes the clips in your Alibaba Cloud account, many at a time. You need an IMS subscription; Alibaba Cloud charges your account for the minutes that are made.",
    switchMeans:
      "Jobs that were started before stay where they are and can still be watched and played. The library shows the files of the place in use.",
    keySource: "Access keys",
    keysTyped: "Enter them here",
    keysMachine: "Already on the computer",
    typedMeans:
      "Use the keys of a RAM user made for Reelpress, not those of the account itself. The secret is kept encrypted and is never shown again.",
    machineEnvironment: "Taken from the environment: ALIBABA_CLOUD_ACCESS_KEY_ID and its secret.",
    machineChain:
      "Found as Alibaba Cloud's own programs find them: environment, OIDC, profile file, or the RAM role of this machine. Temporary keys are renewed by themselves.",
    accessKeyId: "AccessKey ID",
    accessKeySecret: "AccessKey secret",
    keptKey: "One that ends in {ending} is kept. Leave both fields empty to go on using it.",
    keptSecret: "Kept, not shown",
    region: "Region",
    regionHint: "For example cn-shanghai. Bucket and service must be in the same one.",
    bucket: "Bucket",
    bucketHint: "The OSS bucket that uploads and clips go to.",
    more: "Other address of the API",
    endpoint: "API address",
    endpointHint:
      "Only for a VPC or a proxy, such as ice-vpc.cn-shanghai.aliyuncs.com. Empty: the region's own address.",
    endpointOfEnv: "Empty means {endpoint}, from IMS_ENDPOINT.",
    elsewhere:
      "Settings can be changed at the computer that runs Reelpress only. To change them from elsewhere, set REELPRESS_ADMIN_PASSWORD there and start Reelpress again.",
    unreadable:
      "The keys that were kept cannot be opened any more: the secret they were encrypted with has changed. Enter them again.",
    test: "Test the connection",
    testing: "Testing…",
    testFree:
      "The test costs nothing: it only reads, and puts one tiny file into the bucket and takes it out again.",
    save: "Save",
    savedEmbedded: "Saved. From now on clips are made on this computer.",
    savedCloud: "Saved. From now on clips are made by Alibaba Cloud.",
    saveAnyway: "The last test found something wrong. You can save all the same.",
    forget: "Remove what was saved",
    forgetTitle: "Remove the saved connection?",
    forgetText:
      "Keys, region and bucket are deleted from this computer. From then on what the environment says holds, else clips are made on this computer. Nothing is deleted in Alibaba Cloud.",
    forgotten: "Removed.",
    now: "In use now",
    nowCloud: "Alibaba Cloud, {region}, bucket {bucket}",
    nowKeys: {
      settings: "with the keys entered here",
      environment: "with the keys of the environment",
      chain: "with the keys found on this computer",
    },
    errors: {
      region: "Write the region as Alibaba Cloud does, for example cn-shanghai.",
      bucket: "Lower-case letters, digits and hyphens, 3 to 63 of them.",
      bucketMissing: "Name the bucket.",
      endpoint:
        "Write a host, for example ice-vpc.cn-shanghai.aliyuncs.com. Without https only this computer itself.",
      accessKeyId: "That does not look like an AccessKey ID.",
      accessKeyIdMissing: "Enter the AccessKey ID.",
      accessKeySecret: "That does not look like a secret: no spaces, at least 8 characters.",
      accessKeySecretMissing: "Enter the secret that belongs to this ID.",
      invalid: "Some fields need a change first.",
      "not-local": "This can be changed at the computer that runs Reelpress only.",
      unexpected: "That did not work. What you entered is still here; try again.",
    },
  },
  steps: {
    title: "Connection test",
    keys: "Keys",
    address: "Address",
    clock: "Clock",
    account: "Account",
    service: "Service",
    rights: "Rights",
    bucket: "Bucket",
    writing: "Writing",
    browser: "Uploads from the browser",
    good: "All right",
    warn: "Look at this",
    bad: "Wrong",
    skipped: "Not tested",
    waiting: "Being tested…",
    allGood: "Everything works.",
    someBad: "{count, plural, one {One thing is} other {# things are}} wrong.",
    broke: "The test was cut off. Try again.",
    ramPolicy: "RAM policy to paste",
    corsRule: "CORS rule to paste",
  },
  findings: {
    notReached: { what: "Not tested: something before it has to be put right first.", mend: "" },
    keysFound: { what: "Keys were found; the ID ends in {ending}.", mend: "" },
    keysMissing: {
      what: "No keys were found.",
      mend: "Enter them here, or give this computer a profile file or a RAM role.",
    },
    addressAnswers: { what: "{endpoint} answers ({milliseconds, number} ms).", mend: "" },
    addressUnknown: {
      what: "There is no {endpoint}, or the name server cannot be reached.",
      mend: "Check the region ({region}) for a typing error: IMS is not offered in every region. If it is right, check this computer's connection to the internet.",
    },
    addressClosed: {
      what: "{endpoint} does not take the connection.",
      mend: "A firewall or proxy may stand between. This computer must be allowed to reach it on port 443.",
    },
    addressSilent: {
      what: "{endpoint} does not answer.",
      mend: "A VPC address answers only inside its VPC. Else a firewall may be swallowing the connection.",
    },
    addressCertificate: {
      what: "{endpoint} shows a certificate that is not trusted.",
      mend: "A proxy may be reading along. Ask your IT for its certificate (NODE_EXTRA_CA_CERTS), or for a way around it.",
    },
    addressStranger: {
      what: "Something answers there that is not IMS.",
      mend: "A proxy or a login page may stand between. Check the API address.",
    },
    clockRight: { what: "The clock of this computer is right.", mend: "" },
    clockDrifts: {
      what: "This computer's clock is {minutes, number} min {direction, select, ahead {fast} other {slow}}.",
      mend: "It still works; at 15 minutes it will not. Turn on setting the time by the network.",
    },
    clockWrong: {
      what: "This computer's clock is more than 15 minutes wrong; every call is refused.",
      mend: "Set the clock of the computer that runs Reelpress, best by turning on setting the time by the network.",
    },
    clockUntold: {
      what: "The answer does not tell the time.",
      mend: "A proxy may stand between. If a later step speaks of the clock, check it.",
    },
    accountKnown: { what: "Alibaba Cloud knows the keys.", mend: "" },
    keyUnknown: {
      what: "Alibaba Cloud does not know this AccessKey ID.",
      mend: "Compare it with RAM → Users → AccessKey. It may have been deleted, or belong to the other site (China, international).",
    },
    keyInactive: {
      what: "This AccessKey is switched off.",
      mend: "Enable it in RAM → Users → AccessKey, or make a new one.",
    },
    secretWrong: {
      what: "The secret does not belong to this AccessKey ID.",
      mend: "Enter both again. A secret is shown only once: if it is lost, make a new AccessKey.",
    },
    tokenExpired: {
      what: "The temporary keys have expired.",
      mend: "Temporary keys in the environment are not renewed. Use the credential chain (IMS_CREDENTIALS=chain), or the keys of a RAM user.",
    },
    accountHeld: {
      what: "Alibaba Cloud holds this account back.",
      mend: "Sign in to the console: it asks for a verification there.",
    },
    serviceOpen: { what: "IMS is open for this account.", mend: "" },
    serviceClosed: {
      what: "Intelligent Media Services is not opened in this account.",
      mend: "Open it at ims.console.aliyun.com, and choose a subscription that has batch production.",
    },
    serviceSuspended: {
      what: "The service is suspended; usually a bill is overdue.",
      mend: "Look at Expenses in the Alibaba Cloud console. After payment it takes a few minutes.",
    },
    serviceElsewhere: {
      what: "IMS does not answer at this address.",
      mend: "Check the region and the API address: IMS is not offered in every region.",
    },
    serviceThrottled: {
      what: "The keys are right, but the account is being asked too often.",
      mend: "Wait a minute and test again. Reelpress itself slows down when that happens; other programs may use the same account.",
    },
    serviceTrouble: {
      what: "IMS has trouble itself at the moment.",
      mend: "Wait a few minutes and test again.",
    },
    serviceUnclear: {
      what: "IMS refused, for a reason that Reelpress does not know.",
      mend: "The words below are Alibaba Cloud's own; their support understands the request id.",
    },
    rightsEnough: {
      what: "The keys may list jobs and media. Whether they may also submit shows at the first job.",
      mend: "",
    },
    rightsMissing: {
      what: "The RAM user may not do what Reelpress needs ({operation}).",
      mend: "In RAM → Policies, make a custom policy of the text below, and grant it to the user. It allows what Reelpress does and nothing more.",
    },
    bucketRight: { what: "The bucket {bucket} is there, in {wanted}.", mend: "" },
    bucketElsewhere: {
      what: "The bucket {bucket} is in {region}, not in {wanted}.",
      mend: "IMS works with buckets of its own region only. Set the region to {region}, or choose a bucket in {wanted}.",
    },
    bucketMissing: {
      what: "There is no bucket {bucket}.",
      mend: "Make it in the OSS console, in the region {wanted}, or check the name.",
    },
    bucketForeign: {
      what: "The bucket {bucket} belongs to another account.",
      mend: "Bucket names are unique worldwide. Choose one of your own account.",
    },
    bucketPublic: {
      what: "Everybody on the internet may write into the bucket {bucket}.",
      mend: "Set its access to private in the OSS console. Reelpress needs no public access.",
    },
    bucketUntold: {
      what: "The keys may not ask where the bucket {bucket} is.",
      mend: "Grant the RAM user the policy below, so that Reelpress can tell a wrong region from a missing right.",
    },
    bucketTrouble: {
      what: "The bucket {bucket} could not be asked.",
      mend: "Check the keys and whether this computer reaches OSS.",
    },
    writingWorks: { what: "A file can be put into {bucket} and taken out again.", mend: "" },
    writingDenied: {
      what: "The keys may not write into {bucket}.",
      mend: "Grant the RAM user the policy below.",
    },
    writingTrouble: {
      what: "Writing into {bucket} failed.",
      mend: "The words below are OSS's own.",
    },
    browserAllowed: { what: "Browsers may send files from {origin} to the bucket.", mend: "" },
    browserMissing: {
      what: "Browsers may not send files from {origin} to the bucket.",
      mend: "In the OSS console, open {bucket} → Data security → CORS, and make a rule of the text below.",
    },
    browserUntold: {
      what: "The keys may not read the bucket's CORS rules.",
      mend: "If uploads from the browser fail, make a rule of the text below.",
    },
  },
} as const;
