import { expect, test } from "vitest";
import { commandOf, type ListCommand } from "../../components/library/list-keys.ts";

const keys = (key: string, part: object = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  ...part,
});
const HERE = { inside: false, trash: false };

test.each<[string, object, Partial<typeof HERE>, ListCommand | undefined]>([
  ["ArrowDown", {}, {}, { kind: "move", by: 1, extend: false }],
  ["ArrowUp", { shiftKey: true }, {}, { kind: "move", by: -1, extend: true }],
  ["Home", {}, {}, { kind: "end", last: false }],
  ["End", {}, {}, { kind: "end", last: true }],
  [" ", {}, {}, { kind: "select" }],
  ["a", { ctrlKey: true }, {}, { kind: "select-all" }],
  ["a", { metaKey: true }, {}, { kind: "select-all" }],
  ["a", { ctrlKey: true }, { inside: true }, undefined],
  ["a", {}, {}, undefined],
  ["Enter", {}, {}, { kind: "act", act: "onEdit" }],
  ["Enter", {}, { inside: true }, undefined],
  ["Enter", { isComposing: true }, {}, undefined],
  ["Enter", {}, { trash: true }, undefined],
  ["o", {}, {}, { kind: "act", act: "onOpen" }],
  ["o", { altKey: true }, {}, undefined],
  ["Delete", {}, {}, { kind: "act", act: "onTrash" }],
  ["Delete", {}, { trash: true }, undefined],
  ["r", {}, { trash: true }, { kind: "act", act: "onRestore" }],
  ["r", {}, {}, undefined],
])("%s %j %j", (key, modifiers, where, command) => {
  expect(commandOf(keys(key, modifiers), { ...HERE, ...where })).toEqual(command);
});
