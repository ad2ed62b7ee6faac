/** What an EHR launch is about, and how the clinician will answer the request for consent. */
export type LaunchContext = {
  readonly patient: string | undefined;
  readonly encounter: string | undefined;
  /** Whether the app must show who the patient is, because nothing around it does. */
  readonly needPatientBanner: boolean;
  /** `grant` asks nothing, `ask` shows the consent page, `deny` refuses at once. */
  readonly consent: "grant" | "ask" | "deny";
  /** What the app is launched for, what the launch is about (`Type/id`), and where the EHR's style lies. */
  readonly intent?: string | undefined;
  readonly about?: readonly string[] | undefined;
  readonly style?: string | undefined;
};

/** Open launches by their opaque handle. */
export type Launches = {
  readonly open: (context: LaunchContext) => string;
  readonly get: (handle: string) => LaunchContext | undefined;
  /** The context of a handle, which is then used up. */
  readonly take: (handle: string) => LaunchContext | undefined;
};

/** Keeps launches until they are taken: a handle opens the app once. */
export const createLaunches = (newId: () => string): Launches => {
  const open = new Map<string, LaunchContext>();
  return {
    open: (context) => {
      const handle = newId();
      open.set(handle, context);
      return handle;
    },
    get: (handle) => open.get(handle),
    take: (handle) => {
      const context = open.get(handle);
      open.delete(handle);
      return context;
    },
  };
};
