import { describe, expect, it } from "vitest";
import { conditions, syndromes } from "#clinical/codelists/codelists.ts";
import { lint } from "#clinical/language/lint.ts";
import { pathways, pathwaysFor } from "#clinical/pathways/pathways.ts";
import packageJson from "../../package.json";
import { aRecord, condition, syndrome } from "./a-record.ts";

const openedBy = (record: Parameters<typeof aRecord>[0]): readonly string[] =>
  pathwaysFor(aRecord(record)).map(({ id }) => id);

describe("The cards of conditions with a guideline of their own", () => {
  it("open for a syndrome ever recorded, and for an illness only while it is active", () => {
    expect(openedBy({})).toEqual([]);
    expect(openedBy({ syndromes: [syndrome("ibs", "2015"), syndrome("cfs-me")] })).toEqual([
      "me-cfs",
      "ibs",
    ]);
    const illness = condition("endometriosis-gynae");
    expect(openedBy({ conditions: [illness] })).toEqual(["no-card"]);
    expect(openedBy({ conditions: [{ ...illness, active: false }] })).toEqual([]);
  });

  it("name only groups that the lists hold", () => {
    const held = { ...syndromes.groups, ...conditions.groups };
    for (const { id, groups } of pathways)
      expect(
        groups.filter((group) => !(group in held)),
        id,
      ).toEqual([]);
  });

  it("carry their source, a review that has not lapsed, and words that hurt nobody", () => {
    for (const { id, source, clinicalReview, reviewBy, says } of pathways) {
      expect(source.cite, id).not.toBe("");
      expect(clinicalReview, id).toBe("pending");
      expect(reviewBy > packageJson.released, id).toBe(true);
      for (const line of says) expect(lint(line, false), line).toEqual([]);
    }
  });
});
