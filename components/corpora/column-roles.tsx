/** What each column says of the entity of its row. */
import { type Mapping, ROLES, type Role, type What } from "../../utils/intake/values.ts";
import { CATEGORIES, type Category } from "../../utils/model.ts";
import { CATEGORY_LABEL, useWords } from "../shell/words.ts";
import { ROLE_LABEL } from "./part-words.ts";
import { Select } from "./reading-choices.tsx";
import "./column-roles.css";

export interface ColumnRolesProps {
  what: What;
  mapping: Mapping;
  onMapping: (mapping: Mapping) => void;
}

/** Each with an example from the file. */
export function ColumnRoles({ what: { columns, examples }, mapping, onMapping }: ColumnRolesProps) {
  const words = useWords();
  const withRole = (column: number, role: Role): Mapping => ({
    ...mapping,
    roles: mapping.roles.map((one, i) => (i === column ? role : one)),
  });
  return (
    <>
      <div class="choice-row">
        <Select
          label={words.text("kindOfNames")}
          value={mapping.category}
          options={CATEGORIES.map((value) => ({ value, label: words.text(CATEGORY_LABEL[value]) }))}
          onChange={(category) => onMapping({ ...mapping, category: category as Category })}
        />
        {mapping.category === "person" && (
          <label class="check-label">
            <input
              type="checkbox"
              checked={mapping.turned}
              onChange={({ currentTarget }) => onMapping({ ...mapping, turned: currentTarget.checked })}
            />
            {words.text("lastNameFirst")}
          </label>
        )}
      </div>
      {columns.length > 1 && (
        <details class="column-roles" open={!mapping.roles.some((role) => role === "name" || role === "last")}>
          <summary>{words.text("columnsHeading")}</summary>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.text("column")}</th>
                <th scope="col">{words.text("columnExample")}</th>
                <th scope="col">{words.text("columnRole")}</th>
              </tr>
            </thead>
            <tbody>
              {columns.map((column, i) => (
                <tr key={i}>
                  <th scope="row">{column}</th>
                  <td>{examples[i]?.slice(0, 2).join(" · ")}</td>
                  <td>
                    <select
                      aria-label={words.text("roleOfColumn", column)}
                      value={mapping.roles[i]}
                      onChange={({ currentTarget }) => onMapping(withRole(i, currentTarget.value as Role))}
                    >
                      {ROLES.map((role) => (
                        <option key={role} value={role}>
                          {words.text(ROLE_LABEL[role])}
                        </option>
                      ))}
                    </select>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </>
  );
}
