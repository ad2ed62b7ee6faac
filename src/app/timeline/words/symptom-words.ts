import type { Face } from "../lanes/mark.ts";

/** Kinds of symptom whose name in the list is not a word that people use. */
const plain: Readonly<Record<string, string>> = {
  "general/fatigue": "tiredness",
  "general/malaise": "feeling unwell",
  "general/sleep": "poor sleep",
  "general/appetite-weight": "appetite or weight",
  "general/pain-unspecified": "pain",
  "general/other": "other symptoms",
  "neurological/syncope": "fainting",
  "neurological/paraesthesia": "tingling",
  "neurological/tremor-movement": "shaking or movement",
  "neurological/cognitive": "memory or thinking",
  "neurological/visual": "eyesight",
  "neurological/gait": "walking",
  "cardiopulmonary/palpitations": "heart beat",
  "cardiopulmonary/breathlessness": "short of breath",
  "gastrointestinal/abdominal-pain": "tummy pain",
  "gastrointestinal/nausea-vomiting": "feeling or being sick",
  "gastrointestinal/diarrhoea": "loose stools",
  "gastrointestinal/bowel-habit": "change in bowels",
  "gastrointestinal/dysphagia": "trouble swallowing",
  "gastrointestinal/dyspepsia": "indigestion",
  "gastrointestinal/anorectal": "back passage",
  "genitourinary/menstrual": "periods",
  "genitourinary/dyspareunia-vulval": "pain down below",
  "genitourinary/urinary": "passing urine",
  "genitourinary/male-genital": "male parts",
  "genitourinary/sexual": "sex life",
  "ent/globus": "lump in the throat feeling",
};

/** A kind of symptom without its body system, as a row is called; together, in words that people use. */
export const symptomWords = (group: string, face: Face): string =>
  (face === "together" ? plain[group] : undefined) ??
  group.slice(group.indexOf("/") + 1).replaceAll("-", " ");
