import { type Html, html } from "./html.ts";

/** A whole page of the sandbox’s own front. */
export const page = (title: string, main: Html): string =>
  html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – GP record (sandbox)</title>
<link rel="stylesheet" href="/record.css">
</head>
<body>
<a class="skip" href="#main">Skip to main content</a>
<header class="bar"><a href="/">GP record</a> <span>Sandbox, not for real patients</span></header>
<main id="main" tabindex="-1">
${main}
</main>
</body>
</html>`.html;
