/** What the card's page shows to somebody who opened it by its address. */
import { StateView } from "../../components/state-view.tsx";
import { useWords } from "../../components/words.ts";

/** Short and neutral. */
export function CardNotice() {
  const words = useWords();
  return <StateView title={words.text("cardNoticeTitle")} text={words.text("cardNoticeText")} />;
}
