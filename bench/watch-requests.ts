import type { CDPSession } from "playwright-core";

/** One request, in ms of the browser's own clock. */
export type Asked = {
  readonly url: string;
  readonly start: number;
  /** When the last of the answer was there; `NaN` while it is not. */
  readonly end: number;
  /** Of the answer as it travelled, its headers included. */
  readonly bytes: number;
  readonly fromCache: boolean;
  /** The browser's name for it, by which the answer's body can be asked for. */
  readonly id: string;
};

export type Watched = {
  /** In the order in which they were made. */
  readonly asked: readonly Asked[];
  /** A moment of the wall clock (ms since 1970) on the browser's own clock. */
  readonly onBrowserClock: (wallMs: number) => number;
};

/** Watches every request of the session from now on. What a page says of its own requests is not enough: it is blind to their size. */
export const watchRequests = async (cdp: CDPSession): Promise<() => Watched> => {
  const asked: Asked[] = [];
  let wallAhead = 0;
  const amend = (id: string, said: Partial<Asked>): void => {
    const at = asked.findLastIndex((one) => one.id === id);
    const before = asked[at];
    if (before) asked[at] = { ...before, ...said };
  };
  cdp.on(
    "Network.requestWillBeSent",
    ({ requestId: id, timestamp, wallTime, request, ...more }) => {
      if (more.redirectResponse) amend(id, { end: timestamp * 1000 });
      wallAhead = (wallTime - timestamp) * 1000;
      const start = timestamp * 1000;
      asked.push({ id, url: request.url, start, end: Number.NaN, bytes: 0, fromCache: false });
    },
  );
  cdp.on("Network.requestServedFromCache", ({ requestId }) =>
    amend(requestId, { fromCache: true }),
  );
  cdp.on("Network.responseReceived", ({ requestId, response }) => {
    if (response.fromDiskCache || response.fromPrefetchCache) amend(requestId, { fromCache: true });
  });
  cdp.on("Network.loadingFinished", ({ requestId, timestamp, encodedDataLength }) =>
    amend(requestId, { end: timestamp * 1000, bytes: encodedDataLength }),
  );
  await cdp.send("Network.enable");
  return () => ({ asked: [...asked], onBrowserClock: (wallMs) => wallMs - wallAhead });
};
