/** What was found when a finished clip was compared with its plan. */
export const clipCheck = {
  title: "Check",
  good: "Footage, texts and sound are as planned.",
  attention: "Needs attention",
  attentionText: "The video was made, but watch it before you use it:",
  wrong: "It was made twice and was not what was planned, so it was not kept:",
  madeAgain: "The first rendering was not as planned and was discarded; this is the second one.",
  rule: {
    File: "The file is not as it should be{code, select, CutOff {: it is cut off} Unreadable {: it cannot be read to its end} NotStreamable {: it cannot be played while it loads} OtherDescription {: its format or its length is another one} other {}}. Check the disk and the memory of the computer, then try again.",
    Packets:
      "The file does not hold what was rendered{code, select, OtherPackets {: parts of it were changed} OtherTimes {: frames are shown at other times} OtherCount {: it has too many or too few frames} SoundEndsEarly {: the sound ends before the last frame} other {}}. Check the disk of the computer, then try again.",
    Encoding:
      "The rendered frames are damaged from {from, number} s on. Check the memory of the computer, then try again.",
    Black:
      "The video is black for {seconds, number} s from {from, number} s on, and its shot is not. Check the footage shown there; replace or remove it.",
    Still:
      "The video stands still for {seconds, number} s from {from, number} s on, and its shot moves. Check the footage shown there; replace or remove it.",
    OneColour:
      "The video is one color for {seconds, number} s from {from, number} s on, and its shot is not. Check the footage shown there; replace or remove it.",
    OtherPicture:
      "The video does not show the planned shot for {seconds, number} s from {from, number} s on. Check the footage shown there; replace or remove it.",
    Texts:
      "A text is missing, or not shown in full: “{detail}”. Change the text, its font or its position.",
    Silence:
      "Nothing is heard for {seconds, number} s from {from, number} s on, where sound is planned. Play the music and the voice; replace what does not sound right.",
    Offset:
      "{code, select, UnplannedSound {Sound is heard although none was planned.} OtherSound {The sound is not the one that was mixed.} NarrationMisplaced {The voice is not at its position ({seconds, number} s off).} other {The sound is not where it was planned ({seconds, number} s off).}} Play the music and the voice; replace what does not sound right.",
    Clipping: "The sound is clipped. Use quieter music, or lower its volume.",
    Loudness: "The loudness is {level, number} LUFS; −14 LUFS was aimed at.",
    Peak: "The true peak is {level, number} dBTP; −1 dBTP was aimed at.",
  },
  csvGood: "as planned",
};
