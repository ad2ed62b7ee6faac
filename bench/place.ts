import type { CDPSession } from "playwright-core";

/** A network and a processor, as the browser is told to be, and the time within which the headline must stand there. */
export type Place = {
  readonly name: string;
  readonly megabits: number;
  readonly roundTripMs: number;
  readonly cpuSlowerBy: number;
  readonly boundMs: number;
};

export const places: readonly Place[] = [
  { name: "10 Mbit/s, 40 ms", megabits: 10, roundTripMs: 40, cpuSlowerBy: 1, boundMs: 1000 },
  {
    name: "1.6 Mbit/s, 150 ms, CPU / 4",
    megabits: 1.6,
    roundTripMs: 150,
    cpuSlowerBy: 4,
    boundMs: 3000,
  },
];

/** Puts the page of this session in the place. */
export const moveTo = async (cdp: CDPSession, place: Place): Promise<void> => {
  const bytesPerSecond = (place.megabits * 1_000_000) / 8;
  await cdp.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: place.roundTripMs,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: place.cpuSlowerBy });
};
