import { describe, expect, it } from "vitest";
import type { ReferralAnswer } from "#clinical/answers.ts";
import { day } from "#clinical/day.ts";
import { lint } from "#clinical/language/lint.ts";
import { conversation, lackingBeforeRequest } from "#clinical/referral/conversation.ts";
import { helpOptions, notNow, optionsFor } from "#clinical/referral/options.ts";
import { readDirectory } from "#clinical/referral/read-directory.ts";
import { isStale, servicesFor } from "#clinical/referral/services-for.ts";
import example from "../../fixtures/service-directory.example.json";

const read = readDirectory(example);
const services = read.ok ? read.value.services : [];
const faults = (change: object): readonly string[] => {
  const [first, ...rest] = example.services;
  const changed = readDirectory({ ...example, services: [{ ...first, ...change }, ...rest] });
  return changed.ok ? [] : changed.fault;
};

describe("The service directory", () => {
  it("reads the example", () => {
    expect(read.ok).toBe(true);
    expect(services).toHaveLength(4);
  });

  it("is refused whole, with every reason, when an entry lacks what a patient must hear", () => {
    for (const key of [
      "whoTheyMeet",
      "wait",
      "missedVisit",
      "wayBack",
      "ppsExperience",
      "thresholds",
      "optIn",
    ])
      expect(faults({ [key]: " " }), key).toEqual([
        `Link worker at the surgery: ${key} is missing`,
      ]);
    expect(faults({ lastChecked: "last week" })[0]).toContain("lastChecked is not a day");
    expect(faults({ tier: "best" })[0]).toContain("tier");
    expect(faults({ coLocated: "yes" })[0]).toContain("coLocated");
    expect(faults({ modalities: "CBT" })[0]).toContain("modalities");
    expect(faults({ id: "pain-clinic" })[0]).toContain("stands twice");
    for (const junk of [null, [], {}, { practice: "x" }, { practice: "x", services: [1] }])
      expect(readDirectory(junk).ok).toBe(false);
  });

  it("names the least step first, and the co-located of a step before the others", () => {
    expect(servicesFor(services, false).map(({ id }) => id)).toEqual([
      "link-worker",
      "movement-group",
      "talking-therapies",
      "pain-clinic",
    ]);
  });

  it("says when an entry was last looked at more than six months ago", () => {
    const stale = services.filter((service) => isStale(service, day("2026-11-22")));
    expect(stale.map(({ id }) => id)).toEqual(["movement-group"]);
  });
});

describe("The options", () => {
  it("begin with “not now”, whatever the track", () => {
    expect(optionsFor(false)[0]).toBe(notNow);
    expect(optionsFor(true)[0]).toBe(notNow);
    expect(helpOptions.length).toBeGreaterThan(10);
  });

  it("never hold what raises activity where exertion may bring a relapse", () => {
    expect(optionsFor(true).some(({ raisesActivity }) => raisesActivity)).toBe(false);
    expect(servicesFor(services, true).map(({ id }) => id)).not.toContain("movement-group");
    for (const { title, purpose } of optionsFor(true))
      expect(lint(`${title}. ${purpose}.`, true), title).toEqual([]);
  });

  it("carry their evidence and await review", () => {
    for (const { id, evidence, clinicalReview } of helpOptions) {
      expect(evidence.cite, id).not.toBe("");
      expect(clinicalReview, id).toBe("pending");
    }
  });
});

describe("The conversation before a referral", () => {
  it("has three ticks with ten steps or more behind them, in words that hurt nobody", () => {
    expect(conversation.map(({ key }) => key)).toEqual(["sensitive", "open", "clear"]);
    const steps = conversation.flatMap((tick) => tick.steps);
    expect(steps.length).toBeGreaterThanOrEqual(10);
    for (const { does, say } of steps) expect(lint(`${does} ${say}`, false), does).toEqual([]);
  });

  it("lets a request go only when the patient chose it and knows who, what, where and when", () => {
    const whole: ReferralAnswer = {
      service: "Talking Therapies",
      purpose: "To cope",
      wait: "12 weeks",
      choice: "yes",
      sensitive: true,
      open: true,
      clear: true,
      toldOn: day("2026-11-22"),
    };
    expect(lackingBeforeRequest(whole)).toEqual([]);
    expect(lackingBeforeRequest({ ...whole, choice: "not-now" })).toEqual(["the patient’s yes"]);
    expect(lackingBeforeRequest({ ...whole, open: false })).toEqual(["No surprise: who, and why"]);
    expect(lackingBeforeRequest({ service: "Talking Therapies" })).toHaveLength(7);
  });
});
