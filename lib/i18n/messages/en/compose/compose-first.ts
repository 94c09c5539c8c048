/** What a newcomer sees: the empty library, the sample project, three sentences. A part of `compose`. */
export const composeFirst = {
  hints: {
    groups: "The clips of a group take turns: each video shows one of them.",
    count:
      "Set how many videos you want. Below you see how many different ones this footage makes.",
    wall: "See every video before it is made. Keep the good ones and replace the rest.",
    close: "Got it",
  },
  sample: {
    title: "Creating the sample project",
    text: "Reelpress creates this footage itself, on this computer. You can close this window. The project opens when it is ready.",
    starting: "Starting…",
    progress: "{done, number} of {total, number} files",
    examining: "All files are ready. Adding them to the library…",
  },
  library: {
    title: "Add footage first",
    text: "Drop your clips or folders here, or load a small sample project and see how it works in two minutes.",
    sample: "Load the sample project",
    sampleDrawing: "Creating the clips…",
    sampleFailed: "The sample project could not be made. Try again.",
    sampleUnavailable: "Sample projects are made by the built-in engine only.",
  },
};
