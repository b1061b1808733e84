/** What the card's page shows to somebody who opened it by its address. */
import { StateView } from "../../components/controls/state-view.tsx";
import { useWords } from "../../components/shell/words.ts";

/** Short and neutral. */
export function CardNotice() {
  const words = useWords();
  return <StateView title={words.text("cardNoticeTitle")} text={words.text("cardNoticeText")} />;
}
