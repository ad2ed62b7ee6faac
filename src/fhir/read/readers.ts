import type { SourceType } from "#clinical/record.ts";
import { type Context, type Entry, nothing, type Read } from "./entry.ts";
import { readCarePlan } from "./read-care-plan.ts";
import { readCondition } from "./read-condition.ts";
import { readDiagnosticReport } from "./read-diagnostic-report.ts";
import { readAppointment, readCareTeam, readGoal, readTask } from "./read-diary.ts";
import { readEncounter } from "./read-encounter.ts";
import { readMedicationRequest } from "./read-medication-request.ts";
import { readObservation } from "./read-observation.ts";
import { readProcedure } from "./read-procedure.ts";
import { readQuestionnaireResponse } from "./read-questionnaire-response.ts";
import { readServiceRequest } from "./read-service-request.ts";

/** What each type tells. A Patient is read on its own; documents and messages are only counted. */
export const readers: Readonly<Record<SourceType, (entry: Entry, context: Context) => Read>> = {
  Patient: () => nothing,
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
  DocumentReference: () => nothing,
  Communication: () => nothing,
};
