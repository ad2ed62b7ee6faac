import { type Context, Hono } from "hono";
import { personName } from "../names.ts";
import type { Store } from "../store/store.ts";
import type { Html } from "./html.ts";
import { html } from "./html.ts";
import { patientList } from "./identity.ts";
import { page } from "./layout.ts";
import { framePage, recordPage } from "./record-page.ts";
import { latestEncounter } from "./record-rows.ts";
import { smartStyle } from "./smart-style.ts";
import { style } from "./style.ts";

/** How the front asks for a launch. */
export type LaunchWish = {
  readonly needPatientBanner: boolean;
  readonly consent: "grant" | "ask" | "deny";
  readonly intent?: string | undefined;
  readonly about?: readonly string[] | undefined;
  readonly style?: string | undefined;
};

export type FrontRoom = {
  readonly store: Store;
  readonly fhirBase: string;
  /** The page of the app that starts a launch. */
  readonly launchUrl: string;
  readonly launchHandle: (
    patient: string,
    encounter: string | undefined,
    wish: LaunchWish,
  ) => string;
};

const headers = {
  "Cache-Control": "no-store",
  "Content-Security-Policy":
    "default-src 'none'; style-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

const show = (context: Context, title: string, main: Html, status: 200 | 404 = 200) =>
  context.html(page(title, main), status, headers);

const nobody = (context: Context) =>
  show(
    context,
    "Not found",
    html`<h1>There is no such page</h1><p><a href="/">All patients</a></p>`,
    404,
  );

const consentOf = (word: string | undefined): LaunchWish["consent"] =>
  word === "ask" || word === "deny" ? word : "grant";

/** The GP record in plain pages: whom it holds, what is in it, and how to open the app from it. */
export const createFront = (room: FrontRoom): ((request: Request) => Promise<Response>) => {
  const { store } = room;
  const front = new Hono();
  front.get("/", (context) => show(context, "Patients", patientList([...store.all("Patient")])));
  front.get("/record.css", (context) =>
    context.body(style, 200, { "Content-Type": "text/css; charset=utf-8" }),
  );
  front.get("/smart-style.json", (context) => context.json(smartStyle));
  front.get("/record/:id", (context) => {
    const patient = store.read("Patient", context.req.param("id"));
    return patient
      ? show(context, personName(patient), recordPage(store, patient))
      : nobody(context);
  });
  front.get("/record/:id/frame", (context) => {
    const patient = store.read("Patient", context.req.param("id"));
    return patient ? show(context, personName(patient), framePage(patient)) : nobody(context);
  });
  front.get("/record/:id/launch", (context) => {
    const id = context.req.param("id");
    if (!store.read("Patient", id)) return nobody(context);
    const launch = room.launchHandle(id, latestEncounter(store, id), {
      needPatientBanner: context.req.query("banner") !== "no",
      consent: consentOf(context.req.query("consent")),
      intent: context.req.query("intent"),
      about: context.req.queries("about"),
      ...(context.req.query("style") === "yes" && {
        style: `${new URL(room.fhirBase).origin}/smart-style.json`,
      }),
    });
    const query = new URLSearchParams({ iss: room.fhirBase, launch });
    context.header("Cache-Control", "no-store");
    return context.redirect(`${room.launchUrl}?${query}`, 303);
  });
  front.notFound(nobody);
  return async (request) => front.fetch(request);
};
