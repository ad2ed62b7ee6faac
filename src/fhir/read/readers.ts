import type { SourceType } from "#clinical/record.ts";
import type { Context, Entry, Telling, Told } from "./entry.ts";
import { readCarePlan } from "./resource/read-care-plan.ts";
import { readCondition } from "./resource/read-condition.ts";
import { readDiagnosticReport } from "./resource/read-diagnostic-report.ts";
import {
  readAppointment,
  readCareTeam,
  readCommunication,
  readGoal,
  readTask,
} from "./resource/read-diary.ts";
import { readDocumentReference } from "./resource/read-document-reference.ts";
import { readEncounter } from "./resource/read-encounter.ts";
import { readMedicationRequest } from "./resource/read-medication-request.ts";
import { readObservation } from "./resource/read-observation.ts";
import { readProcedure } from "./resource/read-procedure.ts";
import { readQuestionnaireResponse } from "./resource/read-questionnaire-response.ts";
import { readServiceRequest } from "./resource/read-service-request.ts";

/** Reads an entry: what it says is added to what is being told. */
export type Reader = (entry: Entry, context: Context, telling: Telling) => Told;

/** What each type tells. A Patient is read on its own. */
export const readers: Readonly<Record<SourceType, Reader>> = {
  Patient: () => "nothing",
  Encounter: readEncounter,
  Condition: readCondition,
  Observation: readObservation,
  DiagnosticReport: readDiagnosticReport,
  Procedure: readProcedure,
  ServiceRequest: readServiceRequest,
  MedicationRequest: readMedicationRequest,
  QuestionnaireResponse: readQuestionnaireResponse,
  CarePlan: readCarePlan,
  Goal: readGoal,
  CareTeam: readCareTeam,
  Task: readTask,
  Appointment: readAppointment,
  DocumentReference: readDocumentReference,
  Communication: readCommunication,
};
