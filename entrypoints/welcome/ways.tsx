/** How to reach what Gloss shows. */
import { useWords } from "../../components/shell/words.ts";

export interface WaysProps {
  /** "" where none is set, `undefined` while it isn't known. */
  keys: string | undefined;
}

/** By keyboard, from the toolbar, from the address bar. */
export function Ways({ keys }: WaysProps) {
  const words = useWords();
  return (
    <dl class="welcome-facts">
      <div>
        <dt>{words.text("wayToolbar")}</dt>
        <dd>{words.text("wayToolbarText")}</dd>
      </div>
      <div>
        <dt>{words.text("wayKeyboard")}</dt>
        <dd>{keys ? words.text("wayKeyboardText", keys) : words.text("wayKeyboardNone")}</dd>
      </div>
      <div>
        <dt>{words.text("wayAddressBar")}</dt>
        <dd>{words.text("wayAddressBarText")}</dd>
      </div>
    </dl>
  );
}
