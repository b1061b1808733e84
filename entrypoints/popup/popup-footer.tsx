/** The ways from the popup to the panel and the extension's pages. */
import { PageLink } from "../../components/shell/links.tsx";
import { useWords } from "../../components/shell/words.ts";
import {
  CORPORA_ADDRESS,
  DOCUMENTS_ADDRESS,
  LIBRARY_ADDRESS,
  SETTINGS_ADDRESS,
  searchAddress,
} from "../../utils/addresses.ts";
import "./popup-footer.css";

export interface PopupFooterProps {
  onPanel: (() => void) | undefined;
}

/** One quiet line. */
export function PopupFooter({ onPanel }: PopupFooterProps) {
  const words = useWords();
  return (
    <footer class="popup-footer">
      {onPanel && (
        <button type="button" class="popup-footer-panel" onClick={onPanel}>
          {words.text("navPanel")}
        </button>
      )}
      <PageLink address={searchAddress()}>{words.text("navNames")}</PageLink>
      <PageLink address={DOCUMENTS_ADDRESS}>{words.text("navDocuments")}</PageLink>
      <PageLink address={LIBRARY_ADDRESS}>{words.text("navLibrary")}</PageLink>
      <PageLink address={CORPORA_ADDRESS}>{words.text("sectionCorpora")}</PageLink>
      <PageLink address={SETTINGS_ADDRESS}>{words.text("navSettings")}</PageLink>
    </footer>
  );
}
