/** Whether every case is wanted, as in the full run (`EVERY_CASE=1`); the everyday run takes each cause and each place once. */
export const everyCase = process.env.EVERY_CASE === "1";
