/** What the plan is called, everywhere it is shown or stored: no label, in the patient's words. */
export const planTitle = "Plan for my ongoing symptoms";
