import { describe, expect, test } from "vitest";
import { about, concept, type Fields, recordOf } from "./one-patient.ts";

const request = (fields: Fields): Fields =>
  about("ServiceRequest", {
    status: "active",
    intent: "order",
    authoredOn: "2026-03-04",
    ...fields,
  });

describe("a ServiceRequest", () => {
  const referral = (fields: Fields) => recordOf([request(fields)]).referrals[0];
  const cardiology = concept("183519002");
  const generic = concept("3457005");
  const physiotherapy = concept("308447003");

  test("goes where the first code, reason or category with a row says", () => {
    expect(referral({ code: cardiology, category: [physiotherapy] })?.specialty).toBe("cardiology");
    expect(referral({ code: concept("1"), reasonCode: [cardiology] })?.specialty).toBe(
      "cardiology",
    );
    expect(referral({ category: [{}, physiotherapy] })?.specialty).toBe("physiotherapy");
    expect(referral({ code: { text: "Cardiology" } })).toBeUndefined();
  });

  test("to nowhere in particular is unspecified and perhaps, only where nothing else has a row", () => {
    expect(referral({ code: generic, category: [cardiology] })?.specialty).toBe("cardiology");
    expect(referral({ code: generic })).toMatchObject({ specialty: "unspecified", sure: false });
  });

  test("is sure where its status is, and says its urgency", () => {
    expect(referral({ code: cardiology, status: "completed" })?.sure).toBe(true);
    expect(referral({ code: cardiology, status: "unknown" })).toMatchObject({
      sure: false,
      status: "unknown",
    });
    expect(referral({ code: cardiology, status: undefined })).toMatchObject({
      sure: false,
      status: "unknown",
    });
    for (const priority of ["urgent", "asap", "stat"]) {
      expect(referral({ code: cardiology, priority })?.urgent).toBe(true);
    }
    expect(referral({ code: cardiology, priority: "routine" })?.urgent).toBe(false);
  });

  test.each(["order", "original-order", "reflex-order", "filler-order", "instance-order"])(
    "of intent %s is read",
    (intent) => {
      expect(referral({ code: cardiology, intent })?.specialty).toBe("cardiology");
    },
  );

  test("for a test awaits its result while it is active", () => {
    const fbc = concept("26604007");
    expect(recordOf([request({ code: fbc })]).pending).toMatchObject([
      { family: "fbc", ordered: true },
    ]);
    expect(recordOf([request({ code: fbc, status: "completed" })]).pending).toEqual([]);
    expect(recordOf([request({ code: fbc, status: "unknown" })]).pending).toEqual([]);
  });
});
