/** As a condition on `review`: a pattern for a clinician's judgement, or one before which something must be looked at. */
export const flagged = "headline IN ('possible-pattern', 'rethink-first')";
