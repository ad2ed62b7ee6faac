import type { Chapter } from "../example.ts";

export const symptomGroups: Chapter = {
  title: "Symptom groups",
  clause: "Contract §4, §4.1, §9.10",
  text: "A symptom is read from problems, from findings and from the reasons of finished visits, by system and code. Groups are counted, not entries.",
  examples: [
    {
      title: "Three entries of two groups",
      timeline: `
        2026-02-01 | surgery | Dr A | fatigue
        2026-03-01 | finding | Dr A | tired all the time
        2026-04-01 | problem | Dr A | headache`,
      expects: { counts: { "symptom-groups-12m": [2, 0] } },
    },
    {
      title: "Some groups are shown and count for nothing",
      timeline: `
        2026-02-01 | finding | Dr A | blurred vision
        2026-03-01 | finding | Dr A | swollen ankles
        2026-04-01 | finding | Dr A | loss of appetite`,
      expects: { counts: { "symptom-groups-12m": [0, 0], "symptom-events-6m-peak": [0, 0] } },
    },
    {
      title: "A code counts only in its own system",
      timeline: "2026-02-01 | finding | Dr A | local 84229001",
      expects: { counts: { "symptom-groups-12m": [0, 0] } },
    },
    {
      title: "The reason of a visit that may not have happened is not read",
      timeline: "2026-02-01 | surgery (unknown) | Dr A | fatigue",
      expects: { counts: { "symptom-groups-12m": [0, 0], "contacts-12m": [0, 1] } },
    },
    {
      title: "Any finished encounter may tell of a symptom, a contact or not",
      timeline: "2026-02-01 | letter | Dr A | fatigue",
      expects: { counts: { "symptom-groups-12m": [1, 0], "contacts-12m": [0, 0] } },
    },
    {
      title: "A finding that is said to be absent is set aside",
      timeline: "2026-02-01 | finding (absent, id none) | Dr A | chest pain",
      expects: { counts: { "symptom-groups-12m": [0, 0] }, setAside: ["none"] },
    },
    {
      title: "A laboratory result is no symptom, whatever its code",
      timeline: "2026-02-01 | result | | sct 84229001",
      expects: { counts: { "symptom-groups-12m": [0, 0] } },
    },
    {
      title: "A refuted problem is set aside, an unconfirmed one is a symptom as usual",
      timeline: `
        2026-02-01 | problem (verification refuted, id refuted) | Dr A | chest pain
        2026-02-02 | problem (verification provisional)         | Dr A | headache`,
      expects: { counts: { "symptom-groups-12m": [1, 0] }, setAside: ["refuted"] },
    },
    {
      title: "A finding that is not final may be one; a cancelled one is not",
      timeline: `
        2026-02-01 | finding (preliminary)       | Dr A | fatigue
        2026-02-02 | finding (no status)         | Dr A | headache
        2026-02-03 | finding (cancelled, id off) | Dr A | dizziness`,
      expects: { counts: { "symptom-groups-12m": [0, 2] }, setAside: ["off"] },
    },
    {
      title: "A code that is both a symptom and a syndrome is a symptom only",
      timeline: "2026-02-01 | problem | Dr A | non-cardiac chest pain",
      expects: { counts: { "symptom-groups-12m": [1, 0], syndromes: [0, 0] } },
    },
  ],
};

export const syndromes: Chapter = {
  title: "Syndromes",
  clause: "Contract §4, §4.1, §9.10",
  text: "Distinct functional syndromes, ever. ME/CFS is kept apart: it is shown, counted for KITS-A, and for no other rule.",
  examples: [
    {
      title: "Two syndromes, one of them entered twice",
      timeline: `
        2010-02-01 | problem | Dr A | irritable bowel syndrome
        2015-02-01 | problem | Dr A | irritable bowel syndrome
        2020-02-01 | finding | Dr A | fibromyalgia`,
      expects: { counts: { syndromes: [2, 0], "syndromes-with-mecfs": [2, 0] } },
    },
    {
      title: "One that is resolved was there all the same",
      timeline: "2010-02-01 | problem (ended 2012-02-01) | Dr A | irritable bowel syndrome",
      expects: { counts: { syndromes: [1, 0] } },
    },
    {
      title: "ME/CFS is counted apart",
      timeline: "2020-02-01 | problem | Dr A | ME/CFS",
      expects: { counts: { syndromes: [0, 0], "syndromes-with-mecfs": [1, 0] } },
    },
    {
      title: "ME/CFS that is not confirmed",
      timeline: "2020-02-01 | problem (verification provisional) | Dr A | ME/CFS",
      expects: { counts: { syndromes: [0, 0], "syndromes-with-mecfs": [0, 1] } },
    },
    {
      title: "Neurasthenia and plain tiredness are not ME/CFS",
      timeline: `
        2020-02-01 | problem | Dr A | icd-10 F48.0
        2020-02-01 | problem | Dr A | icpc-2 P78
        2020-02-01 | problem | Dr A | icpc-2 A04`,
      expects: { counts: { "syndromes-with-mecfs": [0, 0] } },
    },
    {
      title: "Groups that are shown and never counted",
      text: "Chronic pain syndrome, hypermobility, post-COVID syndrome and whiplash stand in the list.",
      timeline: `
        2020-02-01 | problem | Dr A | chronic pain
        2020-02-01 | problem | Dr A | sct 85551004
        2020-02-01 | problem | Dr A | sct 1325161000000102
        2020-02-01 | problem | Dr A | sct 39848009
        2020-02-01 | problem | Dr A | icd-10 R69`,
      expects: { counts: { syndromes: [0, 0], "syndromes-with-mecfs": [0, 0] } },
    },
    {
      title: "A diagnosis that is not confirmed is a maybe, until it is",
      timeline: `
        2020-02-01 | problem (verification provisional)  | Dr A | fibromyalgia
        2020-02-01 | problem (verification differential) | Dr A | irritable bowel syndrome
        2021-02-01 | problem (verification confirmed)    | Dr A | irritable bowel syndrome`,
      expects: { counts: { syndromes: [1, 1] } },
    },
    {
      title: "The reason of a visit is no diagnosis",
      timeline: "2020-02-01 | surgery | Dr A | irritable bowel syndrome",
      expects: { counts: { syndromes: [0, 0] } },
    },
  ],
};

export const longTermConditions: Chapter = {
  title: "Long-term conditions",
  clause: "Contract §4, §9.10",
  text: "Distinct groups of active conditions, whenever they began. The clinical status wins over an end; without one a condition is active until it has ended.",
  examples: [
    {
      title: "Two conditions of one group and one of another",
      timeline: `
        2015-02-01 | problem | Dr A | asthma
        2016-02-01 | problem | Dr A | asthma
        2017-02-01 | problem | Dr A | type 2 diabetes`,
      expects: { counts: { "long-term-conditions": [2, 0] } },
    },
    {
      title: "Pregnancy and palliative care are not long-term conditions",
      timeline: `
        2026-02-01 | problem | Dr A | pregnant
        2026-02-01 | problem | Dr A | palliative care`,
      expects: { counts: { "long-term-conditions": [0, 0] } },
    },
    {
      title: "One that is resolved, inactive or in remission is not active; a relapse is",
      timeline: `
        2015-02-01 | problem (clinical resolved)  | Dr A | asthma
        2015-02-01 | problem (clinical inactive)  | Dr A | COPD
        2015-02-01 | problem (clinical remission) | Dr A | rheumatoid arthritis
        2015-02-01 | problem (clinical relapse)   | Dr A | bipolar disorder`,
      expects: { counts: { "long-term-conditions": [1, 0] } },
    },
    {
      title: "Without a status: active, unless it has ended by the day of the review",
      timeline: `
        2015-02-01 | problem (no status)                   | Dr A | asthma
        2015-02-01 | problem (no status, ended 2026-12-01) | Dr A | COPD
        2015-02-01 | problem (no status, ended 2026-11-22) | Dr A | type 2 diabetes
        2015-02-01 | problem (no status, ended)            | Dr A | rheumatoid arthritis`,
      expects: { counts: { "long-term-conditions": [2, 0] } },
    },
    {
      title: "A status of active wins over an end",
      timeline: "2015-02-01 | problem (clinical active, ended 2020-01-01) | Dr A | asthma",
      expects: { counts: { "long-term-conditions": [1, 0] } },
    },
    {
      title: "A diagnosis kept as a finding is active",
      timeline: "2015-02-01 | finding | Dr A | type 2 diabetes",
      expects: { counts: { "long-term-conditions": [1, 0] } },
    },
    {
      title: "A diagnosis that is not confirmed",
      timeline: "2015-02-01 | problem (verification unconfirmed) | Dr A | asthma",
      expects: { counts: { "long-term-conditions": [0, 1] } },
    },
  ],
};
