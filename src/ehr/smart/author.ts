import type { HumanName, Practitioner, PractitionerRole } from "fhir/r4";
import { ok, type Result } from "#clinical/result.ts";
import { type Door, safeFetch } from "../safe-fetch.ts";
import type { Author } from "../session.ts";
import { type Expected, verifyIdToken } from "./id-token.ts";
import type { LaunchFault } from "./launch-fault.ts";

/** `Type/id` from a relative or absolute reference, its version stripped. */
const bare = (reference: string | undefined): string | undefined =>
  /([A-Za-z]+\/[A-Za-z0-9\-.]{1,64})(\/_history\/[^/]+)?$/.exec(reference ?? "")?.[1];

const spelled = ({ text, prefix = [], given = [], family }: HumanName): string =>
  text ?? [...prefix, ...given, family].filter((part) => part !== undefined).join(" ");

const nameOf = async (door: Door, practitioner: string): Promise<string | undefined> => {
  const found = await safeFetch<Practitioner>(door, {
    path: practitioner,
    expect: ["Practitioner"],
  });
  const names = found.ok ? (found.body.name ?? []) : [];
  const name = names.find(({ use }) => use === "official" || use === "usual") ?? names[0];
  return name === undefined ? undefined : spelled(name) || undefined;
};

/** The practitioner behind a role: an author must be a person. */
const behindRole = async (door: Door, role: string): Promise<Partial<Author>> => {
  const found = await safeFetch<PractitionerRole>(door, {
    path: role,
    expect: ["PractitionerRole"],
  });
  const person = found.ok ? found.body.practitioner : undefined;
  const reference = bare(person?.reference);
  return {
    ...(reference === undefined ? {} : { reference }),
    ...(person?.display === undefined ? {} : { name: person.display }),
  };
};

const resolve = async (door: Door, fhirUser: string, claimed: string | undefined) => {
  const user = bare(fhirUser);
  if (user === undefined) return undefined;
  const role = user.startsWith("PractitionerRole/") ? await behindRole(door, user) : {};
  const reference = role.reference ?? user;
  const read = reference.startsWith("Practitioner/") ? await nameOf(door, reference) : undefined;
  return { reference, name: read ?? role.name ?? claimed ?? reference };
};

/**
 * Who signed in, verified on first asking and kept. Writing needs it; the headline does not.
 * What could not be verified is asked for again next time.
 */
export const authorOf = (door: Door, idToken: string | undefined, expected: Expected) => {
  let known: Promise<Result<Author | undefined, LaunchFault>> | undefined;
  const find = async (): Promise<Result<Author | undefined, LaunchFault>> => {
    if (idToken === undefined) return ok(undefined);
    const claims = await verifyIdToken(idToken, expected);
    if (!claims.ok) return claims;
    if (claims.value?.fhirUser === undefined) return ok(undefined);
    return ok(await resolve(door, claims.value.fhirUser, claims.value.name));
  };
  return async (): Promise<Result<Author | undefined, LaunchFault>> => {
    known ??= find();
    const found = await known;
    if (found.ok && found.value === undefined) known = undefined;
    return found;
  };
};
