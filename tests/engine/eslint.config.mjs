// What a judge from outside says of our scripts: names that do not exist, names unused.
const browser = [
  "AbortController", "AbortSignal", "CustomEvent", "DOMParser", "FormData", "HTMLElement", "MutationObserver", "Node",
  "SpeechSynthesisUtterance", "URL", "URLSearchParams", "addEventListener", "clearTimeout", "dispatchEvent",
  "document", "fetch", "getComputedStyle", "history", "innerHeight", "innerWidth", "location", "matchMedia",
  "navigator", "performance", "print", "requestAnimationFrame", "scrollTo", "setInterval", "setTimeout", "window", "Event",
];

export default [
  {
    languageOptions: { globals: Object.fromEntries(browser.map((name) => [name, "readonly"])) },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: { "no-undef": "error", "no-unused-vars": "error", "prefer-const": "error", "no-var": "error", eqeqeq: "error" },
  },
];
