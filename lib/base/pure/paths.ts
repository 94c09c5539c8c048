/** Every path of the app. The browser tests use this list too. */
export const paths = {
  home: () => "/",
  compose: (from?: {
    draft?: string;
    preset?: string;
    job?: string;
    /** Of a fresh form. */
    kind?: string;
    starter?: string;
  }) => {
    const query = new URLSearchParams(
      Object.entries(from ?? {}).filter((entry): entry is [string, string] => Boolean(entry[1])),
    ).toString();
    return query ? `/compose?${query}` : "/compose";
  },
  drafts: () => "/drafts",
  jobs: () => "/jobs",
  job: (jobId: string) => `/jobs/${encodeURIComponent(jobId)}`,
  presets: () => "/presets",
  media: () => "/media",
  settings: () => "/settings",
  api: {
    ims: () => "/api/ims",
    job: (jobId: string) => `/api/jobs/${encodeURIComponent(jobId)}`,
    jobs: () => "/api/jobs",
    submissions: () => "/api/submissions",
    submission: (clientToken: string) => `/api/submissions/${encodeURIComponent(clientToken)}`,
    jobSubmitted: (jobId: string) => `/api/jobs/${encodeURIComponent(jobId)}/submitted`,
    jobNotifications: (jobId: string) => `/api/jobs/${encodeURIComponent(jobId)}/notifications`,
    jobZip: (jobId: string, what?: { of?: "favourites"; for?: "editing" }) => {
      const query = new URLSearchParams(what).toString();
      return `/api/jobs/${encodeURIComponent(jobId)}/zip${query ? `?${query}` : ""}`;
    },
    media: () => "/api/media",
    mediaFolders: () => "/api/media/folders",
    mediaBin: () => "/api/media/bin",
    mediaUsage: () => "/api/media/usage",
    mediaSearch: () => "/api/media/search",
    mediaPublic: () => "/api/media/public",
    uploadTransport: () => "/api/media/place",
    mediaFile: (mediaId: string) => `/api/media/${encodeURIComponent(mediaId)}/file`,
    mediaCover: (mediaId: string) => `/api/media/${encodeURIComponent(mediaId)}/cover`,
    mediaMoments: () => "/api/media/moments",
    mediaAbout: (mediaId: string) => `/api/media/${encodeURIComponent(mediaId)}/about`,
    mediaAnalysis: (mediaId: string) => `/api/media/${encodeURIComponent(mediaId)}/analysis`,
    mediaShown: (mediaId: string) => `/api/media/${encodeURIComponent(mediaId)}/shown`,
    mediaSprite: (mediaId: string) => `/api/media/${encodeURIComponent(mediaId)}/sprite`,
    mediaDownload: (mediaId: string, fileName: string) =>
      `/api/media/${encodeURIComponent(mediaId)}/file?download=${encodeURIComponent(fileName)}`,
    uploads: () => "/api/uploads",
    fonts: () => "/api/fonts",
    bucketUploads: () => "/api/media/uploads",
    bucketUpload: (uploadId: string) => `/api/media/uploads/${encodeURIComponent(uploadId)}`,
    bucketParts: (uploadId: string) => `/api/media/uploads/${encodeURIComponent(uploadId)}/parts`,
    bucketAccess: () => "/api/media/uploads/access",
    uploadOutcome: (uploadId: string) => `/api/media/uploads/${encodeURIComponent(uploadId)}`,
    drafts: () => "/api/drafts",
    presets: () => "/api/presets",
    draft: (draftId: string) => `/api/drafts/${encodeURIComponent(draftId)}`,
    preview: () => "/api/preview",
    previewFrame: () => "/api/preview/frame",
    letteringFont: (name: string, weight: "regular" | "bold") =>
      `/api/ims/lettering/fonts/${weight}?name=${encodeURIComponent(name)}`,
    letteringPictures: (text: string) =>
      `/api/ims/lettering/pictures?text=${encodeURIComponent(text)}`,
    previewWall: () => "/api/preview/wall",
    previewPlanned: () => "/api/preview/planned",
    previewStills: () => "/api/preview/stills",
    previewSpeech: () => "/api/preview/speech",
    previewPhone: () => "/api/preview/phone",
    previewCapacity: () => "/api/preview/capacity",
    previewSound: () => "/api/preview/sound",
    previewVoice: () => "/api/preview/voice",
    previewProxies: () => "/api/preview/proxies",
    previewProxyStates: () => "/api/preview/proxies/state",
    previewProxy: (proxyId: string) => `/api/preview/proxies/${encodeURIComponent(proxyId)}`,
    previewOthers: () => "/api/preview/others",
    connectionTest: () => "/api/settings/connection-test",
    templates: () => "/api/templates",
    templateUsage: () => "/api/templates/usage",
    wordLists: () => "/api/word-lists",
    cost: () => "/api/cost",
    health: () => "/api/health",
    unreadable: () => "/api/unreadable",
  },
} as const;
