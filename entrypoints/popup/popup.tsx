/** The popup as a function of what is known: switches above, below them the names or why there are none. */
import { PageEnd } from "../../components/page/page-end.tsx";
import { PageHeader } from "../../components/page/page-header.tsx";
import { PageList } from "../../components/page/page-list.tsx";
import type { PageProps } from "../../components/page/page-props.ts";
import { PageState } from "../../components/page/page-state.tsx";
import { PopupFooter } from "./popup-footer.tsx";

export interface PopupProps extends PageProps {
  /** Opens the panel beside the page; absent where the browser has none. */
  onPanel: (() => void) | undefined;
}

/** The shell stands at once; what comes in fills it without moving it. */
export function Popup(props: PopupProps) {
  const { view, settings, site, onChange, onReload, onRetry, onPanel } = props;
  return (
    <div class="popup">
      <PageHeader settings={settings} site={site} onChange={onChange} />
      <main class="popup-main" aria-busy={view.kind === "pending" || view.kind === "reading"}>
        {view.kind === "list" ? (
          <PageList {...props} report={view.report} />
        ) : (
          <PageState view={view} onReload={onReload} onRetry={onRetry} />
        )}
        <PageEnd {...props} />
      </main>
      <PopupFooter onPanel={onPanel} />
    </div>
  );
}
