import { describe, expect, it } from "vitest";
import { freshLook } from "../look-form";
import { placeTexts, textPlaces } from "./text-places";

const tall = { width: 1080, height: 1920 };
const wide = { width: 1920, height: 1080 };

describe("placeTexts", () => {
  it("moves the texts of a new form with the shape of the video, there and back", () => {
    const landscape = placeTexts(freshLook, wide);
    expect(landscape.caption).toMatchObject(textPlaces.other.caption);
    expect(landscape.title).toMatchObject(textPlaces.other.title);
    expect(placeTexts(landscape, tall)).toEqual(freshLook);
    expect(placeTexts(freshLook, tall)).toEqual(freshLook);
    expect(placeTexts(freshLook, { width: 1080, height: 1260 })).toEqual(landscape);
  });

  it("leaves a text where a person has put it", () => {
    const own = { ...freshLook, caption: { ...freshLook.caption, y: 0.5 } };
    expect(placeTexts(own, wide).caption).toEqual(own.caption);
    const narrow = { ...freshLook, title: { ...freshLook.title, width: 0.5 } };
    expect(placeTexts(narrow, wide).title).toEqual(narrow.title);
    expect(placeTexts(narrow, wide).caption).toMatchObject(textPlaces.other.caption);
  });
});
