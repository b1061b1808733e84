/** The reader's choices about annotations in `browser.storage.local`. */
import { type AnnotationChoices, parseChoices } from "../annotation/choices.ts";
import { readersChoice } from "./stored.ts";

const stored = readersChoice<AnnotationChoices>("annotationChoices", parseChoices);

export const readChoices = (): Promise<AnnotationChoices> => stored.read();
export const changeChoices = (change: (choices: AnnotationChoices) => AnnotationChoices): Promise<AnnotationChoices> =>
  stored.change(change);
export const watchChoices = (onChange: (choices: AnnotationChoices) => void): (() => void) => stored.watch(onChange);
