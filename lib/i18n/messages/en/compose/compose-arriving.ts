/** Files on their way into a batch: a part of `compose`. */
export const composeArriving = {
  invite: "Or drop files and folders here. Each folder becomes a group.",
  here: "Drop here: each folder becomes a group, single files fill a group",
  hereList: "Drop here to add the footage",
  onGroup: "Drop here to add to “{name}”",
  fromComputer: "From this computer",
  fromComputerTo: "Add clips from this computer: {name}",
  percent: "{share, number, percent}",
  progress: "Upload of {name}",
  checking: "Being checked",
  elsewhere: "In another window",
  lost: "Interrupted",
  choose: "Choose again",
  chooseNamed: "Choose {name} again",
  retry: "Try again",
  retryNamed: "Upload {name} again",
  waiting:
    "{count, plural, one {Waiting for # file} other {Waiting for # files}}: {share, number, percent} uploaded",
  troubled:
    "{count, plural, one {# file was not uploaded: see its group} other {# files were not uploaded: see their groups}}",
  noRoom:
    "{count, plural, one {# file has no room in this batch. It goes to the library.} other {# files have no room in this batch. They go to the library.}}",
  music: "{count, plural, one {# file is used as music} other {# files are used as music}}",
  chosen: "{count, plural, one {# file added} other {# files added}}",
} as const;
