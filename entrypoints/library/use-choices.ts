/** The reader's choices about annotations, kept fresh. */
import { useStored, type StoreAccess } from "../../components/shell/use-stored.ts";
import { type AnnotationChoices, withExported, withTemplate } from "../../utils/annotation/choices.ts";
import { changeChoices, readChoices, watchChoices } from "../../utils/browser/annotation-choices.ts";

const CHOICES: StoreAccess<AnnotationChoices> = { read: readChoices, change: changeChoices, watch: watchChoices };

/** `undefined` until they were read. */
export function useChoices() {
  const { value, change } = useStored(CHOICES, 0);
  return (
    value && {
      value,
      setTemplate: (template: string) => change((before) => withTemplate(before, template)),
      setExported: (exported: AnnotationChoices["exported"]) => change((before) => withExported(before, exported)),
    }
  );
}
