import { describe, expect, it } from "vitest";
import type { Day } from "#clinical/day.ts";
import { type LaunchFault, launchAdvice } from "#ehr/smart/launch-fault.ts";
import demonstration from "../../launch/demo.html?raw";
import { readPageConfig } from "../../launch/page-config.ts";
import { practiceClock } from "../../launch/practice-clock.ts";

const pages = import.meta.glob<string>(["../../launch/*.html", "!**/demo.html"], {
  query: "?raw",
  import: "default",
  eager: true,
});

describe("The pages", () => {
  it.each(Object.entries(pages))(
    "%s hold an empty configuration and no script or style of their own",
    (_, page) => {
      const json = /id="throughline-config">([^<]*)</.exec(page)?.[1] ?? "";
      expect(readPageConfig(json)).toEqual({
        issuers: [],
        clientId: "throughline",
        zone: "Europe/London",
        asOf: undefined,
        keepDrafts: true,
        planData: false,
        reference: undefined,
      });
      expect(page).toMatch(/<html lang="en-GB">/);
      expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
      expect(
        [...page.matchAll(/<script[^>]*>/g)].map(([tag]) => /src=|application\/json/.test(tag)),
      ).toEqual([true, true]);
    },
  );

  it("were found", () => {
    expect(Object.keys(pages)).toHaveLength(2);
  });
});

it("The demonstration’s page knows no server, and keeps no draft", () => {
  const json = /id="throughline-config">([^<]*)</.exec(demonstration)?.[1] ?? "";
  expect(readPageConfig(json)).toMatchObject({ issuers: [], keepDrafts: false, planData: false });
});

describe("The page’s configuration", () => {
  it("is what the site wrote", () => {
    const issuer = {
      iss: "https://ehr.test/fhir",
      authorizeOrigin: "https://login.test",
      tokenOrigin: "https://login.test",
    };
    const reference = { contract: "1", asOf: "2026-01-01", thresholds: [] };
    const said = {
      issuers: [issuer],
      clientId: "tl",
      zone: "Europe/Paris",
      asOf: "2026-11-22",
      keepDrafts: false,
      planData: true,
      reference,
    };
    expect(readPageConfig(JSON.stringify(said))).toEqual(said);
  });

  it("takes no issuer whose sign-in is not pinned to an origin, and no day that is none", () => {
    const iss = "https://ehr.test/fhir";
    const origin = "https://login.test";
    const issuers = [
      { iss },
      { iss, authorizeOrigin: origin },
      { iss, authorizeOrigin: `${origin}/path`, tokenOrigin: origin },
      { iss: "fhir", authorizeOrigin: origin, tokenOrigin: origin },
      null,
      "x",
    ];
    const read = readPageConfig(JSON.stringify({ issuers, asOf: "2026-02-30", keepDrafts: "no" }));
    expect(read).toMatchObject({ issuers: [], asOf: undefined, keepDrafts: true });
  });
});

describe("The practice’s clock", () => {
  const at = (instant: string, zone = "Europe/London", asOf?: string) =>
    practiceClock(zone, asOf as Day | undefined, () => Date.parse(instant));

  it("tells the day and the instant of the practice’s zone", () => {
    expect(at("2026-06-30T23:30:00Z").today).toBe("2026-07-01");
    expect(at("2026-06-30T23:30:00Z").now()).toBe("2026-07-01T00:30:00+01:00");
    expect(at("2026-11-22T10:05:09Z").now()).toBe("2026-11-22T10:05:09+00:00");
    expect(at("2026-11-22T01:00:00.400Z", "America/St_Johns").now()).toBe(
      "2026-11-21T21:30:00-03:30",
    );
  });

  it("keeps to the day of the review where the site sets one", () => {
    const clock = at("2026-11-25T10:05:09Z", "Europe/London", "2026-11-22");
    expect(clock.today).toBe("2026-11-22");
    expect(clock.now()).toBe("2026-11-22T10:05:09+00:00");
  });
});

describe("Why Throughline could not be opened", () => {
  const kinds: readonly Exclude<LaunchFault["kind"], "serverRefused">[] = [
    "notConfigured",
    "issuerNotAllowed",
    "launchMissing",
    "discoveryFailed",
    "noPkce",
    "endpointNotAllowed",
    "storageBlocked",
    "stateUnknown",
    "stateExpired",
    "stateReused",
    "answerFromElsewhere",
    "denied",
    "tokenRefused",
    "badToken",
    "noPatient",
    "notClinician",
    "sessionEnded",
  ];
  it.each(kinds)("%s is told in whole sentences, with a way on", (kind) => {
    const { says, wayOn } = launchAdvice({ kind });
    for (const text of [says, wayOn]) expect(text).toMatch(/^[A-Z].*\.$/);
    expect(`${says} ${wayOn}`).not.toMatch(/throughline|undefined/);
  });
});
