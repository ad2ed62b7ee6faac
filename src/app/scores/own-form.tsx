import { useState } from "preact/hooks";
import type { Form } from "#clinical/instruments/form.ts";
import type { Ports } from "../ports.ts";

type Props = {
  readonly readForm: NonNullable<Ports["readForm"]>;
  readonly found: (form: Form) => void;
};

/** A questionnaire from a file of the practice; it is checked whole before it is shown. */
export const OwnForm = ({ readForm, found }: Props) => {
  const [told, setTold] = useState<readonly string[]>([]);
  const read = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const form = await readForm(await file.text());
    setTold(form.ok ? [`${form.value.title} was read, and is whole.`] : form.fault);
    if (form.ok) found(form.value);
  };
  return (
    <div>
      <label class="tl-small" for="own-form">
        The practice’s own questionnaire, as a FHIR Questionnaire file
      </label>
      <input
        id="own-form"
        type="file"
        accept=".json,application/json,application/fhir+json"
        onChange={(event) => void read(event.currentTarget.files?.[0])}
      />
      <div role="status">
        {told.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </div>
  );
};
