/** The look of the sandbox’s front: plain, and unlike the app that is opened from it. */
export const style = `
:root { color-scheme: light; --ink: #1b2426; --line: #c6cfcc; --accent: #12564a; --paper: #f6f7f4; }
* { box-sizing: border-box; }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
a { color: var(--accent); }
:focus-visible { outline: 3px solid #e0a100; outline-offset: 2px; }
main { max-width: 70rem; margin: 0 auto; padding: 1rem; }
main:focus { outline: none; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; background: #fff; padding: .5rem; }
.bar { background: var(--accent); color: #fff; padding: .6rem 1rem; display: flex; gap: .25rem 1rem; flex-wrap: wrap; justify-content: space-between; }
.bar a { color: #fff; font-weight: 700; text-decoration: none; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: .5rem 0; }
h2 { font-size: 1.15rem; margin: 1.6rem 0 .4rem; }
.identity { display: flex; flex-wrap: wrap; gap: .1rem 1.5rem; margin: 0; }
.identity div { display: flex; gap: .4rem; }
.identity dt { font-weight: 600; }
.identity dd { margin: 0; }
.actions { display: flex; flex-wrap: wrap; gap: .6rem; margin: 1rem 0; }
.button, button { display: inline-block; font: inherit; font-weight: 600; min-height: 44px; padding: .55rem 1rem; border: 2px solid var(--accent); border-radius: 4px; background: var(--accent); color: #fff; text-decoration: none; cursor: pointer; }
.quiet { background: #fff; color: var(--accent); }
.list { list-style: none; margin: 0; padding: 0; }
.list > li { background: #fff; border: 1px solid var(--line); border-radius: 4px; padding: .6rem .8rem; margin-bottom: .4rem; }
.list .when { color: #4b5857; margin-right: .6rem; font-variant-numeric: tabular-nums; }
.list .about { color: #4b5857; display: block; font-size: .9rem; }
.plain { white-space: pre-line; border-top: 1px solid var(--line); margin-top: .5rem; padding-top: .5rem; overflow-wrap: anywhere; }
fieldset { border: 1px solid var(--line); border-radius: 4px; max-height: 24rem; overflow: auto; }
label { display: block; padding: .3rem 0; }
.frame { max-width: none; padding: .5rem; }
iframe { width: 100%; height: calc(100vh - 9rem); min-height: 30rem; border: 1px solid var(--line); background: #fff; }
@media (min-width: 60rem) { .columns { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1.5rem; } }
`;
