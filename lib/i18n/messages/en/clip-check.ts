/** What was found when a finished clip was compared with its plan. */
export const clipCheck = {
  title: "Check",
  good: "Picture, texts and sound are as planned.",
  attention: "Needs attention",
  attentionText: "The clip was made, but look at it before you use it:",
  wrong: "It was made twice and was not what was planned, so it was not kept:",
  madeAgain: "The first rendering was not as planned and was thrown away; this is the second one.",
  rule: {
    File: "The file is not as it should be{code, select, CutOff {: it is cut off} Unreadable {: it cannot be read to its end} NotStreamable {: it cannot be played while it loads} OtherDescription {: its format or its length is another one} other {}}. Look at the disk and the memory of the computer, then try again.",
    Packets:
      "The file does not hold what was rendered{code, select, OtherPackets {: parts of it were changed} OtherTimes {: pictures are shown at other times} OtherCount {: it has too many or too few pictures} SoundEndsEarly {: the sound ends before the picture} other {}}. Look at the disk of the computer, then try again.",
    Encoding:
      "The rendered picture is damaged from {from, number} s on. Look at the memory of the computer, then try again.",
    Black:
      "The picture is black for {seconds, number} s from {from, number} s on, and its shot is not. Watch the material shown there; replace it or leave it out.",
    Still:
      "The picture stands still for {seconds, number} s from {from, number} s on, and its shot moves. Watch the material shown there; replace it or leave it out.",
    OneColour:
      "The picture is one colour for {seconds, number} s from {from, number} s on, and its shot is not. Watch the material shown there; replace it or leave it out.",
    OtherPicture:
      "The picture is not the planned shot for {seconds, number} s from {from, number} s on. Watch the material shown there; replace it or leave it out.",
    Texts:
      "A text is not in the picture, or not wholly: “{detail}”. Change the text, its font or its place.",
    Silence:
      "Nothing is heard for {seconds, number} s from {from, number} s on, where sound is planned. Play the music and the narration; replace what does not sound right.",
    Offset:
      "{code, select, UnplannedSound {Sound is heard although none was planned.} OtherSound {The sound is not the one that was mixed.} NarrationMisplaced {The narration is not at its place ({seconds, number} s off).} other {The sound is not where it was planned ({seconds, number} s off).}} Play the music and the narration; replace what does not sound right.",
    Clipping: "The sound is clipped. Use quieter music, or lower its volume.",
    Loudness: "The loudness is {level, number} LUFS; −14 LUFS was aimed at.",
    Peak: "The true peak is {level, number} dBTP; −1 dBTP was aimed at.",
  },
  csvGood: "as planned",
};
