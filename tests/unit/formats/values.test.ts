import { describe, expect, test } from "vitest";
import { dayOrderOf, instantOf } from "../../../utils/formats/instant.ts";
import { nearestColour } from "../../../utils/formats/colours.ts";
import { uuidIn, uuidOf } from "../../../utils/formats/stable-id.ts";

describe("an id made of a text", () => {
  // These never change: what was imported once would come in a second time.
  test.each([
    ["", "92ca2f0e-1388-80fb-b0ef-980309f45f69"],
    ["https://notes.example/1", "c911a158-ca06-8cc9-aafc-5e4c8deec4fc"],
    ["习近平", "24587858-0c85-80c3-adc5-796dacb58116"],
  ])("of %j is always %s", (text, id) => {
    expect(uuidOf(text)).toBe(id);
  });

  test("is a UUID of version 8, and another for every text", () => {
    const texts = Array.from({ length: 20_000 }, (_, n) => `https://notes.example/${n}`);
    const ids = texts.map(uuidOf);
    expect(new Set(ids).size).toBe(texts.length);
    expect(ids.every((id) => /^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(id))).toBe(true);
  });
});

test.each<[string, string | undefined]>([
  ["urn:uuid:0F8FAD5B-D9CB-469F-A165-70867728950E", "0f8fad5b-d9cb-469f-a165-70867728950e"],
  ["0f8fad5b-d9cb-469f-a165-70867728950e", "0f8fad5b-d9cb-469f-a165-70867728950e"],
  ["https://notes.example/0f8fad5b-d9cb-469f-a165-70867728950e", undefined],
  ["", undefined],
])("the UUID in %j is %s", (text, id) => {
  expect(uuidIn(text)).toBe(id);
});

test.each<[unknown, string | undefined]>([
  ["2026-01-02T03:04:05Z", "2026-01-02T03:04:05Z"],
  ["2026-01-02T03:04:05.123456Z", "2026-01-02T03:04:05.123456Z"],
  ["2026-01-02T03:04:05+08:00", "2026-01-01T19:04:05.000Z"],
  ["2026-01-02T03:04:05.5+0000", "2026-01-02T03:04:05.500Z"],
  ["2026-01-02 03:04:05", "2026-01-02T03:04:05.000Z"],
  ["2026-01-02 03:04", "2026-01-02T03:04:00.000Z"],
  ["2026-01-02", "2026-01-02T00:00:00.000Z"],
  ["January 2, 2026 3:04:05 PM", "2026-01-02T15:04:05.000Z"],
  [1_767_323_045_000, "2026-01-02T03:04:05.000Z"],
  ["2026-13-02", undefined],
  ["2026/7/17 14:00", "2026-07-17T14:00:00.000Z"],
  ["7/17/2026 2:05 PM", "2026-07-17T14:05:00.000Z"],
  ["17/07/2026", "2026-07-17T00:00:00.000Z"],
  ["17.07.2026 14:00", "2026-07-17T14:00:00.000Z"],
  ["17-Jul-26", "2026-07-17T00:00:00.000Z"],
  ["Friday, July 17, 2026", "2026-07-17T00:00:00.000Z"],
  ["2026年7月17日 下午2:05", "2026-07-17T14:05:00.000Z"],
  ["2026년 7월 17일 오후 2:05", "2026-07-17T14:05:00.000Z"],
  ["Fri, 17 Jul 2026 14:00:25 GMT", "2026-07-17T14:00:25.000Z"],
  ["Fri Jul 17 2026 14:00:25 GMT+0800 (China Standard Time)", "2026-07-17T06:00:25.000Z"],
  ["2026-07-17T14:00:25.123456789+08:00", "2026-07-17T06:00:25.123456789Z"],
  ["1784296825", "2026-07-17T14:00:25.000Z"],
  ["1784296825123", "2026-07-17T14:00:25.123Z"],
  ["46220.5", "2026-07-17T12:00:00.000Z"],
  ["20260717", "2026-07-17T00:00:00.000Z"],
  ["20260717140025", "2026-07-17T14:00:25.000Z"],
  ["03/04/2026", undefined],
  ["17.7.26", undefined],
  ["2026-02-30", undefined],
  ["1970-01-01 08:00", undefined],
  ["0", undefined],
  [0, undefined],
  ["yesterday", undefined],
  ["5", undefined],
  ["", undefined],
  [Number.NaN, undefined],
  [8.64e15, undefined],
  [{}, undefined],
])("%j is the instant %s", (value, instant) => {
  expect(instantOf(value)).toBe(instant);
});

test.each<[unknown, string]>([
  ["green", "green"],
  ["Orange", "yellow"],
  ["red", "pink"],
  ["#2ea8e5", "blue"],
  ["#5FB236FF", "green"],
  ["#f0f", "pink"],
  ["url(x)", "yellow"],
  ["constructor", "yellow"],
  [undefined, "yellow"],
])("the colour nearest to %j is %s", (value, colour) => {
  expect(nearestColour(value)).toBe(colour);
});

test.each<[string, string[], string | undefined]>([
  ["a day beyond the twelfth in the first place", ["03/04/2026", "13/04/2026 10:00"], "day-first"],
  ["... in the second", ["03/04/2026", "04/13/2026"], "month-first"],
  ["none", ["03/04/2026"], undefined],
  ["both", ["13/04/2026", "04/13/2026"], undefined],
])("a column of days with %s", (_name, values, order) => {
  expect(dayOrderOf(values)).toBe(order);
});
