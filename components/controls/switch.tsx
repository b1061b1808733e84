/** A switch that takes effect at once. */
import { useId } from "preact/hooks";
import "./switch.css";

export interface SwitchProps {
  /** The accessible name. */
  label: string;
  /** `undefined` while it isn't known yet. */
  checked: boolean | undefined;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
  /** The label stands beside it already. */
  labelHidden?: boolean;
  /** Under the label, smaller: what the switch is about. */
  detail?: string | undefined;
}

/** The whole row is the target where the label is shown. */
export function Switch({ label, checked, onChange, disabled = false, labelHidden = false, detail }: SwitchProps) {
  const detailId = useId();
  return (
    <button
      type="button"
      role="switch"
      class="switch"
      aria-label={label}
      aria-describedby={detail === undefined ? undefined : detailId}
      aria-checked={checked ?? false}
      aria-busy={checked === undefined}
      disabled={disabled || checked === undefined}
      onClick={() => onChange(!checked)}
    >
      {!labelHidden && (
        <span class="switch-label">
          {label}
          {detail !== undefined && (
            <span class="switch-detail" id={detailId}>
              {detail}
            </span>
          )}
        </span>
      )}
      <span class="switch-track" aria-hidden="true">
        <span class="switch-thumb" />
      </span>
    </button>
  );
}
