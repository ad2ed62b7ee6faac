/** One way of saying something that hurts or misleads, what to say in its place, and why. */
export type WordRule = {
  readonly finds: RegExp;
  readonly instead: string;
  readonly why: string;
};

const real = "Your symptoms are real. Let us work out what keeps them going.";
const dualism = "Splitting body and mind damages trust.";
const stigma = "It hurts, and it stays in a record that the patient reads.";
const judged = "Patients who read their record feel judged by it.";

/** What is never said to or of a patient, with words that do better. */
export const neverSay: readonly WordRule[] = [
  { finds: /\bnothing (is |physically )?wrong\b/i, instead: real, why: "It denies what is felt." },
  {
    finds:
      /\b(every ?thing|all( (of )?(your|the))?( tests?| results?)?) (is|are|was|were|came back) (all )?(normal|fine)\b/i,
    instead: "The tests did not show damage or disease. That does not mean nothing is happening.",
    why: "A normal result needs explaining.",
  },
  {
    finds: /\b(it( is|’s|'s)|just|only|down to) (just |only )?(stress|anxiety|nerves)\b/i,
    instead: "Here is one way to understand it. Does it fit?",
    why: dualism,
  },
  { finds: /\b(all )?in (your|the|his|her|their) (head|mind)\b/i, instead: real, why: stigma },
  {
    finds:
      /\bpsychological,? (and )?(not|rather than) physical\b|\bnot physical\b|\bnon-?organic\b|\bno (organic|physical) (cause|basis|disease)\b|\bsupratentorial\b/i,
    instead: "Stress can make symptoms stronger. It does not mean they are not real.",
    why: dualism,
  },
  {
    finds: /\b(we can stop|no more|no further|stop all) (test(s|ing)?|investigations?)\b/i,
    instead: "I will keep watching for anything new. Tell me if…",
    why: "It sounds as if the watch had ended.",
  },
  {
    finds: /\b(just )?one more test\b|\btests? (just )?to be (sure|safe)\b/i,
    instead: "We will test again if…",
    why: "A test without a reason reassures nobody for long.",
  },
  {
    finds: /\b(cannot|can’t|can't|could not|couldn’t|couldn't) find anything\b/i,
    instead: "Some people find help with coping useful alongside medical care.",
    why: "It makes the next step sound like giving up.",
  },
  {
    finds:
      /\b(only thing|nothing else) left\b|\bnothing (more )?(can|could) be done\b|\bnothing (more )?(I|we) can do\b/i,
    instead: "Many people improve. Some do not fully. We will keep going.",
    why: "Hope, and honesty.",
  },
  {
    finds: /\byou(’ll|'ll| will) be (fine|all right|alright)\b/i,
    instead: "Many people improve. Some do not fully. We will keep going.",
    why: "Nobody can promise it.",
  },
  {
    finds: /\bpush (yourself|himself|herself|themselves|through|on)\b|\bno pain,? no gain\b/i,
    instead: "What would be a small good sign this month?",
    why: "Pace matters; with post-exertional malaise it is unsafe.",
  },
  {
    finds: /\b(come back|return) (only )?if (it|things|you) (gets?|get|become|are) worse\b/i,
    instead: "Let us book our next visit now.",
    why: "Care should not need a worse day.",
  },
  {
    finds: /\bmedically unexplained\b|\bunexplained symptoms\b|\bMUS\b/,
    instead: "persistent symptoms, or the patient’s own words",
    why: stigma,
  },
  {
    finds:
      /\bsomati[sz](ing|ation|er|e[sd]?)\b|\bheart ?sink\b|\bfrequent (flyer|flier|attender)s?\b|\bhysteri(a|cal)\b|\bfunctional overlay\b|\bmalinger(ing|er)\b|\bhypochondria(c|sis)?\b|\battention[- ]seeking\b|\bcrock\b/i,
    instead: "persistent symptoms, or the patient’s own words",
    why: stigma,
  },
  {
    finds:
      /\b(claims?|claimed|denies|denied|admits?|admitted|insists?|insisted|complains?|complained)\b/i,
    instead: "reports; tells me; is worried about",
    why: judged,
  },
  {
    // Gastro-resistant is what a capsule is.
    finds:
      /\b(?<!gastro-)(resistant|non-?compliant|poor compliance|fixed ideas?|demanding|difficult patient|manipulative|unrealistic expectations)\b/i,
    instead: "what they worry about, or what got in the way",
    why: judged,
  },
  {
    finds: /\blook(s|ed|ing)? (very |quite )?well\b/i,
    instead: "what they can and cannot do",
    why: "Looking well is not being well.",
  },
  {
    finds: /\b(refus(es|ed|ing)|fail(s|ed)? to|did not bother|non-?attend(er|ance)|DNA’d)\b/i,
    instead: "chose not to; was not able to",
    why: "It sounds like blame.",
  },
  {
    finds:
      /\b(your|his|her|their) (own )?fault\b|\bshould have\b|\bbecause you (don’t|don't|do not|didn’t|didn't|did not|are)\b/i,
    instead: "Could it be that…",
    why: "Feeling blamed ends many a plan.",
  },
  { finds: /\byou again\b/i, instead: "You told us a lot today, and that helps.", why: judged },
];

/** What must not be asked for where exertion may bring a relapse (NICE NG206). */
export const neverAskOnPemTrack: readonly WordRule[] = [
  {
    finds:
      /\b(graded|increas\w*|build\w*( it| this| things)? up|step\w* up|add(ing)? a little|do(ing)? (a bit |a little )?more|more (each|every) (day|week))\b|\b(exercis\w*|gym|jog\w*|running|train(ing)?|fitness)\b|\b(longer|farther|further|extra) (walk|minutes?|steps?)\b/i,
    instead: "staying within today’s limits; rest before it is needed",
    why: "ME/CFS or post-exertional malaise: nothing may ask for more activity.",
  },
];

/** What belongs in speech and not in print: NHS content style uses no metaphors. */
export const neverPrint: readonly WordRule[] = [
  {
    finds:
      /\b(alarm( system)?|volume|hardware|software|wiring|short[- ]circuit\w*|batter(y|ies)|engine|journey|battle|fight(ing)?|toolbox|roller ?coaster|vicious circle)\b/i,
    instead: "what happens in the body, literally",
    why: "Metaphors are for speaking: printed, they confuse.",
  },
];
