import { isDay } from "../day.ts";
import { fault, ok, type Result } from "../result.ts";
import { type Directory, type Service, type Tier, tiers } from "./service.ts";

type Fields = Readonly<Record<string, unknown>>;

const texts = [
  "id",
  "name",
  "whoTheyMeet",
  "whatHappens",
  "how",
  "where",
  "thresholds",
  "wait",
  "optIn",
  "missedVisit",
  "wayBack",
  "ppsExperience",
  "contact",
  "checkedBy",
] as const;
const flags = ["coLocated", "selfReferral", "employmentAdviser", "raisesActivity"] as const;

const asFields = (value: unknown): Fields | undefined =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : undefined;

const isText = (value: unknown): value is string =>
  typeof value === "string" && value.trim() !== "";

const faultsIn = (service: Fields): readonly string[] => [
  ...texts.filter((key) => !isText(service[key])).map((key) => `${key} is missing`),
  ...flags
    .filter((key) => typeof service[key] !== "boolean")
    .map((key) => `${key} is neither true nor false`),
  ...(tiers.includes(service.tier as Tier) ? [] : [`tier is none of ${tiers.join(", ")}`]),
  ...(service.consultation === undefined || isText(service.consultation)
    ? []
    : ["consultation is there but empty"]),
  ...(isText(service.lastChecked) && isDay(service.lastChecked)
    ? []
    : ["lastChecked is not a day"]),
  ...(Array.isArray(service.modalities) && service.modalities.every(isText)
    ? []
    : ["modalities is not a list of words"]),
];

const toldOf = (service: unknown, at: number): readonly string[] => {
  const fields = asFields(service);
  if (!fields) return [`service ${at + 1}: it is not an object`];
  const name = isText(fields.name) ? fields.name : `service ${at + 1}`;
  return faultsIn(fields).map((told) => `${name}: ${told}`);
};

/** A service directory from JSON, or everything that is wrong with it: half a directory misleads, so none is used. */
export const readDirectory = (json: unknown): Result<Directory, readonly string[]> => {
  const fields = asFields(json);
  const services: unknown = fields?.services;
  if (!fields || !isText(fields.practice) || !Array.isArray(services))
    return fault(["A directory has the name of its practice and a list of services."]);
  const told = services.flatMap(toldOf);
  const ids = services.map((each) => asFields(each)?.id);
  const twice = ids.filter((id, at) => isText(id) && ids.indexOf(id) !== at);
  if (told.length + twice.length > 0)
    return fault([...told, ...twice.map((id) => `the id ${String(id)} stands twice`)]);
  return ok({ practice: fields.practice, services: services as readonly Service[] });
};
