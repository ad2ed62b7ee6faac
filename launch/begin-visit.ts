import { effect, signal } from "@preact/signals";
import { mountApp } from "#app/mount-app.tsx";
import type { Ports } from "#app/ports.ts";
import type { PracticeChanges } from "#clinical/practice/practice-changes.ts";
import { fault, ok } from "#clinical/result.ts";
import type { EhrFault } from "#ehr/fault.ts";
import type { Author, Session } from "#ehr/session.ts";
import { isForBoth, placeOf } from "./begin-with.ts";
import { keptFace } from "./kept-face.ts";
import { lazyDrafts } from "./lazy-drafts.ts";
import { showNotice } from "./notice.ts";
import type { PageConfig } from "./page-config.ts";
import { showLaunchFault } from "./page-parts.ts";
import { practiceClock } from "./practice-clock.ts";
import { readIn } from "./read-in.ts";
import { remembers } from "./remembers.ts";
import type { Reading } from "./start-reading.ts";
import type { writeOut } from "./write-out.ts";

const everySeconds = 5;

/** The record could not be read at all: nothing is shown of it. */
const showReadFault = async (root: Element, why: EhrFault): Promise<void> => {
  const { advice } = await import("#ehr/fault.ts");
  const tryAgain = { label: "Try again", act: () => location.reload() };
  showNotice(root, {
    heading: "The record could not be read",
    says: [advice(why)],
    actions: why.kind === "unreachable" || why.kind === "busy" ? [tryAgain] : [],
  });
};

/** Who signed in, asked for until it is verified; a sign-in that is proven wrong ends everything. */
const watchAuthor = (root: Element, session: Session) => {
  const author = signal<Author | undefined>(undefined);
  let asked = 0;
  const ask = async (): Promise<void> => {
    if (author.peek() !== undefined || asked > 5) return;
    asked += 1;
    const found = await session.author();
    if (found.ok) author.value = found.value;
    else await showLaunchFault(root, found.fault);
  };
  return { author, ask };
};

/** The writing end of the session, fetched when something is first to be shown or sent. */
const writingLater = (session: Session, { planData }: PageConfig) => {
  let writing: ReturnType<typeof writeOut> | undefined;
  return async () => {
    const { writeOut } = await import("./write-out.ts");
    writing ??= writeOut(session, { planData });
    return writing;
  };
};

/** What a page has when its session is open and the record's first answers are on their way. */
export type Opened = {
  readonly root: Element;
  /** Where a bug ends. */
  readonly fall: (bug: unknown) => void;
  readonly config: PageConfig;
  readonly session: Session;
  readonly reading: Reading;
  readonly practiceChanges: PracticeChanges | undefined;
};

/** Draws the app on what is read, and serves it until the clinician signs out. */
export const beginVisit = async ({
  root,
  fall,
  config,
  session,
  reading: begun,
  practiceChanges,
}: Opened): Promise<void> => {
  const clock = practiceClock(config.zone, config.asOf, () => Date.now());
  const reading = readIn(session, clock.today, config.zone);
  const loaded = reading.load(begun);
  const { style } = session;
  if (style !== undefined)
    void import("./wear-style.ts")
      .then(({ wearStyle }) => wearStyle(style, () => reading.record.peek() !== undefined))
      .catch(() => undefined);
  const secondsLeft = signal(session.secondsLeft());
  const { author, ask } = watchAuthor(root, session);
  const writing = writingLater(session, config);
  const owner = { issuer: session.iss, user: session.user, patient: session.patient };
  const drafts = lazyDrafts(owner, { keepDrafts: config.keepDrafts, now: () => Date.now() });

  const tick = async (): Promise<void> => {
    // Asking for the token renews it in time; a page nobody looks at lets its session end.
    if (document.visibilityState === "visible") await session.token();
    secondsLeft.value = session.secondsLeft();
    if (reading.whole.peek()) await ask();
  };
  const ticking = setInterval(() => void tick().catch(fall), everySeconds * 1000);

  const ports: Ports = {
    asOf: clock.today,
    progress: reading.progress,
    record: reading.record,
    whole: reading.whole,
    existing: reading.existing,
    reference: config.reference,
    practiceChanges,
    author,
    encounter: session.encounter === undefined ? undefined : `Encounter/${session.encounter}`,
    bannerNeeded: session.bannerNeeded,
    face: keptFace(isForBoth(session)),
    begin: placeOf(session),
    remembers,
    secondsLeft,
    newId: () => crypto.randomUUID(),
    now: clock.now,
    drafts,
    apart: {
      preview: async (kind, answers) => {
        const read = await reading.settled();
        if (!read.ok) return fault(read.fault);
        const { previewApart } = await import("./write-apart.ts");
        return ok(previewApart(kind, answers, read.value));
      },
      save: async (kind, answers) => {
        const read = await reading.settled();
        if (!read.ok) return fault(read.fault);
        const { sendApart } = await import("./write-apart.ts");
        const saved = await sendApart(session, kind, answers, read.value);
        secondsLeft.value = session.secondsLeft();
        if (saved.ok) void reading.load().catch(fall);
        return saved;
      },
    },
    entry: async (id) => {
      const read = await reading.settled();
      if (!read.ok) return undefined;
      return (await import("./entry-text.ts")).entryText(read.value.sources, id);
    },
    versions: async (plan) =>
      (await import("#ehr/later/read-history.ts")).readHistory(session, plan),
    services: async () => (await import("./services-in.ts")).servicesIn(config.directory),
    forms: async () => (await import("#ehr/later/find-forms.ts")).findForms(session),
    readForm: async (text) => (await import("./read-form-file.ts")).readFormFile(text),
    preview: async (answers, wish) => {
      const read = await reading.settled();
      if (!read.ok) return fault(read.fault);
      return ok(await (await writing()).preview(answers, read.value, wish));
    },
    save: async (answers) => {
      const read = await reading.settled();
      if (!read.ok) return fault(read.fault);
      const saved = await (await writing()).save(answers, read.value);
      secondsLeft.value = session.secondsLeft();
      // The next revision must insist on the version that this save made.
      if (saved.ok) void reading.load().catch(fall);
      return saved;
    },
    reload: async () => {
      const read = await reading.load();
      if (read.ok) return undefined;
      if (read.fault.kind === "wrongPatient") await showReadFault(root, read.fault);
      return read.fault;
    },
    signOut: async () => {
      clearInterval(ticking);
      await drafts.discard();
      await session.end();
      showNotice(root, {
        heading: "You have signed out of Throughline",
        says: ["The draft on this computer has been deleted. You can close this page."],
      });
    },
  };
  // In a place of its own, so that a notice that takes the page over leaves nothing of the app behind.
  const place = document.createElement("div");
  root.replaceChildren(place);
  mountApp(place, ports);
  // Who signed in is not needed for the headline; it is asked for as soon as that is drawn.
  effect(() => {
    if (reading.record.value !== undefined) setTimeout(() => void ask().catch(fall));
  });
  const read = await loaded;
  if (!read.ok) await showReadFault(root, read.fault);
};
