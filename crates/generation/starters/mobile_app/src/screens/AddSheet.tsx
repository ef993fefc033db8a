import { useState, type CSSProperties, type FormEvent, type Ref } from "react";
import { content } from "../content";
import { HUES, type Habit } from "../habits";

interface Props {
  ref: Ref<HTMLDialogElement>;
  onAdd: (habit: Habit) => void;
}

export function AddSheet({ ref, onAdd }: Props) {
  const [name, setName] = useState("");
  const [hue, setHue] = useState<number>(HUES[0]);

  function submit(event: FormEvent<HTMLFormElement>) {
    const trimmed = name.trim();
    if (!trimmed) {
      event.preventDefault();
      return;
    }
    onAdd({ id: `${Date.now()}`, name: trimmed, hue, done: [] });
    setName("");
  }

  return (
    <dialog ref={ref} className="sheet" aria-labelledby="sheet-title">
      {/* `method="dialog"` closes the sheet and gives focus back to the button that opened it. */}
      <form method="dialog" onSubmit={submit}>
        <h2 id="sheet-title">{content.newHabit}</h2>
        <label>
          {content.habitName}
          <input value={name} onChange={(event) => setName(event.target.value)} required maxLength={40} autoFocus />
        </label>
        <fieldset>
          <legend>{content.color}</legend>
          {HUES.map((option, index) => (
            <label key={index} className="swatch" style={{ "--hue": option } as CSSProperties}>
              <input
                type="radio"
                name="hue"
                aria-label={`${content.color} ${index + 1}`}
                checked={hue === option}
                onChange={() => setHue(option)}
              />
            </label>
          ))}
        </fieldset>
        <div className="actions">
          <button type="button" onClick={(event) => event.currentTarget.closest("dialog")?.close()}>
            {content.cancel}
          </button>
          <button type="submit" className="primary">
            {content.save}
          </button>
        </div>
      </form>
    </dialog>
  );
}
