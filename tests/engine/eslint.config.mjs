// What a judge from outside says of our scripts: names that do not exist, names unused.
const browser = [
  "AbortController", "AbortSignal", "CustomEvent", "DOMParser", "FormData", "HTMLElement", "MutationObserver", "Node",
  "SpeechSynthesisUtterance", "URL", "URLSearchParams", "addEventListener", "clearTimeout", "dispatchEvent",
  "CSS", "Document", "Element", "console", "document", "fetch", "open", "getComputedStyle", "history", "innerHeight", "innerWidth", "location", "matchMedia",
  "navigator", "performance", "print", "requestAnimationFrame", "scrollTo", "setInterval", "setTimeout", "window", "Event",
];

export default [
  { ignores: ["**/idiomorph.js"] },
  {
    files: ["**/oud.js"],
    languageOptions: { ecmaVersion: 5, sourceType: "script", globals: { addEventListener: "readonly", document: "readonly", location: "readonly", setTimeout: "readonly" } },
    rules: { "no-undef": "error", "no-unused-vars": "error", eqeqeq: "error" },
  },
  {
    ignores: ["**/oud.js"],
    languageOptions: { globals: Object.fromEntries(browser.map((name) => [name, "readonly"])) },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: { "no-undef": "error", "no-unused-vars": ["error", { caughtErrors: "none" }], "prefer-const": "error", "no-var": "error", eqeqeq: "error" },
  },
];
