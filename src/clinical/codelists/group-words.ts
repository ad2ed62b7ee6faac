/** Groups of the codelists that are called by an abbreviation, or are not read as words. */
const names: Readonly<Record<string, string>> = {
  ana: "ANA",
  b12: "B12",
  ca125: "CA 125",
  "cfs-me": "ME/CFS",
  ck: "creatine kinase",
  crp: "CRP",
  "ct-head": "CT of the head",
  "ct-spine": "CT of the spine",
  "ct-other": "other CT",
  ecg: "ECG",
  "ambulatory-ecg-bp": "ambulatory ECG or blood pressure",
  eeg: "EEG",
  ent: "ear, nose and throat",
  esr: "ESR",
  fbc: "full blood count",
  "ferritin-iron": "ferritin or iron",
  fit: "faecal immunochemical test",
  "h-pylori": "H. pylori",
  hba1c: "HbA1c",
  lft: "liver function",
  "memory-sleep": "memory or sleep",
  "mri-brain": "MRI of the brain",
  "mri-spine": "MRI of the spine",
  "mri-other": "other MRI",
  "oral-dental": "mouth and teeth",
  "post-covid": "post-COVID",
  psa: "PSA",
  "rheumatoid-factor-ccp": "rheumatoid factor or CCP",
  tft: "thyroid function",
  "u-and-e": "urea and electrolytes",
  "vitamin-d": "vitamin D",
};

/** The name of a group of a codelist as people read it: `general/fatigue` is "general: fatigue". */
export const groupWords = (group: string): string =>
  names[group] ?? group.replace("/", ": ").replaceAll("-", " ");
