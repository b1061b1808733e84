/** What the extension may do, each with its reason. */
import { useWords } from "../../components/shell/words.ts";
import type { TextKey } from "../../utils/words.ts";

/** By the manifest's name. Each permission that is asked for has its reason here; a test holds that. */
export const PERMISSION_TEXT: Record<string, { title: TextKey; text: TextKey }> = {
  storage: { title: "permStorage", text: "permStorageText" },
  activeTab: { title: "permActiveTab", text: "permActiveTabText" },
  unlimitedStorage: { title: "permUnlimitedStorage", text: "permUnlimitedStorageText" },
  scripting: { title: "permScripting", text: "permScriptingText" },
  contextMenus: { title: "permContextMenus", text: "permContextMenusText" },
  sidePanel: { title: "permSidePanel", text: "permSidePanelText" },
};

export interface PermissionsProps {
  permissions: string[];
}

/** Reading pages is no permission of the manifest's list, and the one that matters most. */
export function Permissions({ permissions }: PermissionsProps) {
  const words = useWords();
  const explained = permissions.flatMap((name) => PERMISSION_TEXT[name] ?? []);
  const all = [
    { title: "permPages", text: "permPagesText" } as const,
    ...explained,
    { title: "permNone", text: "permNoneText" } as const,
  ];
  return (
    <dl class="welcome-facts">
      {all.map(({ title, text }) => (
        <div key={title}>
          <dt>{words.text(title)}</dt>
          <dd>{words.text(text)}</dd>
        </div>
      ))}
    </dl>
  );
}
